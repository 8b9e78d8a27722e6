package kolo.operator.networks;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.tenancy.NetworkIndex;
import kolo.tenancy.NetworkIndex.Query;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.TenantId;
import kolo.texts.Folding;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Paging;
import kolo.web.Sort;

/// The list of networks. It reads the figures that each network's own binding refreshed, never a network's rows.
@Controller
@OnPlatform
class NetworkList {

    private static final int ROWS = 50;
    private static final int LONGEST = 200;
    private static final String MEMBERS = "membership.members";
    private static final String ACTIVITY = "audit.last-entry";
    private static final Map<String, String> FIGURES = Map.of("members", MEMBERS, "activity", ACTIVITY);

    private final NetworkIndex index;
    private final Actors actors;

    NetworkList(NetworkIndex index, Actors actors) {
        this.index = index;
        this.actors = actors;
    }

    @GetMapping({"/operator", "/operator/networks"})
    Page list(@RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status, @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "1") int page) {
        actors.current().require(IdentityIntent.OPERATE);
        var order = Sort.of(sort, List.of("name", "status", "members", "activity"), "name");
        var wanted = wanted(query);
        var found = index.page(asked(wanted, status, order, 0, 1));
        var paging = new Paging(page, ROWS, found.matching());
        var part = index.page(asked(wanted, status, order, paging.offset(), paging.size()));
        return Page.of("operator/networks")
                .title("operator.networks.title")
                .notIndexed()
                .with("rows", part.rows().stream().map(NetworkList::row).toList())
                .with("all", (int) part.all())
                .with("paging", paging)
                .with("query", query)
                .with("status", status)
                .with("sort", order)
                .with("statuses", List.of(NetworkStatus.values()));
    }

    private static Query asked(@Nullable Set<TenantId> wanted, String status, Sort order, long offset, int size) {
        var only = Arrays.stream(NetworkStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
        return new Query(wanted, only, FIGURES.get(order.column()), order.column().equals("status"), order.ascending(),
                size, offset);
    }

    /// The networks whose names hold what is searched for in whatever letters, or their hosts; null for all.
    private @Nullable Set<TenantId> wanted(String query) {
        var text = query.substring(0, Math.min(LONGEST, query.length())).strip();
        if (text.isEmpty()) {
            return null;
        }
        var folded = Folding.fold(text);
        var host = text.toLowerCase(Locale.ROOT);
        return index.names()
                .stream()
                .filter(name -> (!folded.isEmpty()
                        && Folding.fold(name.name() + " " + name.shortName()).contains(folded))
                        || name.host().contains(host))
                .map(NetworkIndex.Name::id)
                .collect(Collectors.toSet());
    }

    private static NetworkRowView row(NetworkIndex.Row row) {
        var network = row.network();
        var members = row.figures().get(MEMBERS);
        var activity = row.figures().get(ACTIVITY);
        return new NetworkRowView(network.id().toString(), network.name(), network.shortName(), network.host(),
                network.country().value(), network.status(), members == null ? null : members.value(),
                activity == null || activity.value() == 0 ? null : Instant.ofEpochSecond(activity.value()));
    }
}
