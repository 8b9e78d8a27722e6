package kolo.web.site;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.texts.CleanText;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.SearchSource;

/// Looks for words in everything that the reader may see.
@Controller
class SearchPage {
    private static final int LONGEST = 200;
    private final Actors actors;
    private final Search search;

    SearchPage(Actors actors, Search search) {
        this.actors = actors;
        this.search = search;
    }

    @GetMapping("/search")
    @OpenToVisitors
    Page show(@RequestParam(name = "q", required = false) @Nullable String words) {
        var asked = words == null ? "" : CleanText.clean(words);
        var cut = asked.length() > LONGEST ? asked.substring(0, asked.offsetByCodePoints(0, LONGEST / 2)) : asked;
        return Page.of("web/search")
                .title("web.search.title")
                .notIndexed()
                .with("search",
                        search.find(cut, actors.current()));
    }

    /// Asks the modules.
    @Component
    static class Search {
        private static final int RESULTS = 20;
        private final List<SearchSource> sources;

        Search(List<SearchSource> sources) {
            this.sources = sources.stream().sorted(Comparator.comparingInt(SearchSource::order)).toList();
        }

        @Transactional(readOnly = true)
        public SearchView find(String words, Actor actor) {
            if (words.isBlank()) {
                return new SearchView("", List.of());
            }
            return new SearchView(words, sources.stream()
                    .map(source -> new SearchView.Group(source.key(), source.find(words, actor, RESULTS)))
                    .filter(group -> !group.hits().isEmpty())
                    .toList());
        }
    }
}
