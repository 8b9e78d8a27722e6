package kolo.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.search.Search;
import kolo.search.SearchKind;
import kolo.search.SearchQuery;
import kolo.search.SearchResults;
import kolo.search.SearchWords;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.Paging;
import kolo.web.SearchSource;

/// Makes one ranked list of what the index and the sources beside it find.
@Component
class SearchEverything {
    private static final int SIZE = 20;
    /// Nobody turns more pages than this; who wants more adds a word.
    private static final int PAGES = 25;
    private static final int FROM_A_SOURCE = 200;

    private final Search index;
    private final List<SearchKind> kinds;
    private final List<SearchSource> sources;
    private final Networks networks;

    SearchEverything(Search index, List<SearchKind> kinds, List<SearchSource> sources, Networks networks) {
        this.index = index;
        this.kinds = List.copyOf(kinds);
        this.sources = List.copyOf(sources);
        this.networks = networks;
    }

    /// A result with what it is ranked by.
    private record Ranked(String kind, String path, String title, String passage, String language,
            @Nullable LocalDate date, int points) {}

    @Transactional(readOnly = true)
    public SearchView find(String typed, String only, int page, String language, Actor actor) {
        var words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return SearchView.nothing();
        }
        var network = networks.current();
        var named = named(network);
        var asked = named.stream().anyMatch(kind -> kind.code().equals(only)) ? only : "";
        int number = Math.clamp(page, 1, PAGES);
        var counts = new HashMap<String, Long>();
        var found = new ArrayList<Ranked>();
        sources(network).forEach(source -> {
            var hits = source.find(typed, actor, FROM_A_SOURCE);
            counts.put(source.code(), (long) hits.size());
            if (asked.isEmpty() || asked.equals(source.code())) {
                hits.forEach(hit -> found.add(ranked(source, hit, words)));
            }
        });
        var indexed = index.find(new SearchQuery(words,
                kinds(network).map(SearchKind::code).collect(Collectors.toSet()), asked, language, 0, number * SIZE));
        counts.putAll(indexed.counts());
        indexed.hits().forEach(hit -> found.add(ranked(hit)));
        found.sort(Comparator.comparingInt(Ranked::points)
                .reversed()
                .thenComparing(Ranked::date, Comparator.nullsLast(Comparator.reverseOrder())));
        return view(typed, asked, named, counts, found, words, number);
    }

    private Stream<SearchKind> kinds(Network network) {
        return kinds.stream().filter(kind -> network.has(kind.module()));
    }

    private Stream<SearchSource> sources(Network network) {
        return sources.stream().filter(source -> network.has(source.module()));
    }

    /// The kinds of the network, in the order of the page.
    private List<SearchKind> named(Network network) {
        return Stream.concat(kinds(network),
                sources(network).map(source -> new SearchKind(source.code(), source.key(), source.order(),
                        source.module())))
                .sorted(Comparator.comparingInt(SearchKind::order))
                .toList();
    }

    private static Ranked ranked(SearchSource source, SearchSource.Hit hit, SearchWords words) {
        return new Ranked(source.code(), hit.path(), hit.title(), hit.summary(), "", null,
                words.points(hit.title(), hit.summary()));
    }

    private static Ranked ranked(SearchResults.Hit hit) {
        return new Ranked(hit.kind(), hit.path(), hit.title(), hit.passage(), hit.language(), hit.date(),
                hit.points());
    }

    private static SearchView view(String typed, String only, List<SearchKind> named, Map<String, Long> counts,
            List<Ranked> found, SearchWords words, int page) {
        var shown = named.stream()
                .filter(kind -> counts.getOrDefault(kind.code(), 0L) > 0)
                .map(kind -> new SearchView.Kind(kind.code(), kind.key(), counts.getOrDefault(kind.code(), 0L)))
                .toList();
        long total = shown.stream()
                .filter(kind -> only.isEmpty() || kind.code().equals(only))
                .mapToLong(SearchView.Kind::count)
                .sum();
        var paging = new Paging(page, SIZE, Math.min(total, (long) PAGES * SIZE));
        var keys = named.stream().collect(Collectors.toMap(SearchKind::code, SearchKind::key));
        var hits = found.stream()
                .skip(paging.offset())
                .limit(SIZE)
                .map(hit -> new SearchView.Hit(keys.getOrDefault(hit.kind(), ""), hit.path(), words.mark(hit.title()),
                        words.mark(hit.passage()), hit.language(), hit.date()))
                .toList();
        return new SearchView(typed, only, shown, hits, paging);
    }
}
