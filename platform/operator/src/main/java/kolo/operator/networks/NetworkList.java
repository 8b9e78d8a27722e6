package kolo.operator.networks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.tenancy.Figures;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.texts.Folding;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Sort;

/// The list of networks. It reads the figures that each network's own binding refreshed, never a network's rows.
@Controller
@OnPlatform
class NetworkList {

    private static final String MEMBERS = "membership.members";
    private static final String ACTIVITY = "audit.last-entry";

    private final Networks networks;
    private final Figures figures;
    private final Actors actors;
    private final TransactionTemplate transaction;

    NetworkList(Networks networks, Figures figures, Actors actors, TransactionTemplate transaction) {
        this.networks = networks;
        this.figures = figures;
        this.actors = actors;
        this.transaction = transaction;
    }

    @GetMapping({"/operator", "/operator/networks"})
    Page list(@RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status, @RequestParam(required = false) @Nullable String sort) {
        actors.current().require(IdentityIntent.OPERATE);
        var order = Sort.of(sort, List.of("name", "status", "members", "activity"), "name");
        List<NetworkRowView> all = Objects.requireNonNull(
                transaction.execute(ignored -> networks.all().stream().map(this::row).toList()));
        var rows = all.stream()
                .filter(row -> matches(row, query) && (status.isEmpty() || row.status().name().equals(status)))
                .sorted(comparator(order))
                .toList();
        return Page.of("operator/networks")
                .title("operator.networks.title")
                .notIndexed()
                .with("rows", rows)
                .with("all", all.size())
                .with("query", query)
                .with("status", status)
                .with("sort", order)
                .with("statuses", List.of(NetworkStatus.values()));
    }

    private NetworkRowView row(Network network) {
        Map<String, Figures.Figure> counted = figures.of(network.id());
        var members = counted.get(MEMBERS);
        var activity = counted.get(ACTIVITY);
        return new NetworkRowView(network.id().toString(), network.name(), network.shortName(), network.host(),
                network.country().value(), network.status(), members == null ? null : members.value(),
                activity == null || activity.value() == 0 ? null : Instant.ofEpochSecond(activity.value()));
    }

    private static boolean matches(NetworkRowView row, String query) {
        var wanted = Folding.fold(query.substring(0, Math.min(200, query.length()))).strip();
        return wanted.isEmpty() || Folding.fold(row.name() + " " + row.shortName()).contains(wanted)
                || row.host().contains(query.strip().toLowerCase(Locale.ROOT));
    }

    private static Comparator<NetworkRowView> comparator(Sort sort) {
        Comparator<NetworkRowView> byName = Comparator.comparing(row -> Folding.fold(row.name()));
        Comparator<NetworkRowView> comparator = switch (sort.column()) {
            case "status" -> Comparator.comparing(NetworkRowView::status);
            case "members" -> Comparator.comparing(row -> Objects.requireNonNullElse(row.members(), -1L));
            case "activity" -> Comparator.comparing(row -> Objects.requireNonNullElse(row.lastActivity(), Instant.MIN));
            default -> byName;
        };
        return (sort.ascending() ? comparator : comparator.reversed()).thenComparing(byName);
    }
}
