package kolo.membership.directory;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.membership.MembershipIntent;
import kolo.membership.profile.Countries;
import kolo.tenancy.Networks;
import kolo.web.Choice;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Sort;

/// The directory as a list or a map, its whole state in the address.
@Controller
class MembersPage {
    private static final int SIZE = 50;

    private final Directory directory;
    private final RegionMap map;
    private final Countries countries;
    private final FileStore files;
    private final Actors actors;
    private final Networks networks;

    MembersPage(Directory directory, RegionMap map, Countries countries, FileStore files, Actors actors,
            Networks networks) {
        this.directory = directory;
        this.map = map;
        this.countries = countries;
        this.files = files;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/members")
    @OpenToVisitors
    Page list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String competence,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String view) {
        var network = networks.current();
        if (!network.has("membership")) {
            throw new NotFound();
        }
        var actor = actors.current();
        if (!directory.open(actor)) {
            return Page.of("membership/teaser").title("membership.list.title").notIndexed();
        }
        var filter = DirectoryFilter.of(q, country, sector, competence, label, show);
        var wished = sort == null || sort.isBlank() ? null : Sort.of(sort, Directory.SORTS, "name");
        return Page.of("membership/list")
                .title("membership.list.title")
                .style("/membership/membership.css")
                .with("list", view(filter, wished, number(page), "map".equals(view), actor));
    }

    private MemberListView view(DirectoryFilter filter, @Nullable Sort sort, int page, boolean asMap, Actor actor) {
        var tag = language();
        var names = countries.in(tag);
        var found = directory.find(filter, sort, page, SIZE, tag);
        var counts = directory.countries(filter);
        boolean office = actor.may(MembershipIntent.ADMIT_MEMBERS);
        return new MemberListView(filter, found.rows(), found.paging(),
                sort == null ? new Sort(filter.words().isEmpty() ? "name" : "relevance", true) : sort, asMap,
                names.sorted(counts.stream().map(Directory.Count::value))
                        .stream()
                        .map(code -> new Choice(code, names.of(code)))
                        .toList(),
                choices(directory.sectors(filter.show())), choices(directory.competences(filter.show())),
                asMap ? map.with(counts, names, filter.country()) : null, logos(found.rows()),
                new MemberListView.Powers(office, actor.may(MembershipIntent.IMPORT_MEMBERS),
                        actor.may(MembershipIntent.SET_UP_DIRECTORY)),
                directory.profiles(), counts.size(), names::of, networks.current().memberKinds().organisations());
    }

    private java.util.Map<java.util.UUID, String> logos(List<MemberRowView> rows) {
        var ids = rows.stream().flatMap(row -> Stream.ofNullable(row.logo())).map(FileId::new).toList();
        var paths = new java.util.HashMap<java.util.UUID, String>();
        if (!ids.isEmpty()) {
            files.findAll(ids).forEach((id, file) -> paths.put(id.value(), file.path(160)));
        }
        return paths;
    }

    private static List<Choice> choices(List<Directory.Count> counts) {
        return counts.stream().map(count -> new Choice(count.value(), count.value())).toList();
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    static String language() {
        return org.springframework.context.i18n.LocaleContextHolder.getLocale().toLanguageTag();
    }
}
