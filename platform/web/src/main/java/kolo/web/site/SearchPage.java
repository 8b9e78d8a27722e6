package kolo.web.site;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.texts.CleanText;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// Looks for words in everything that the reader may see: one box for the whole network.
@Controller
class SearchPage {
    private static final int LONGEST = 200;
    private final Actors actors;
    private final SearchEverything search;

    SearchPage(Actors actors, SearchEverything search) {
        this.actors = actors;
        this.search = search;
    }

    @GetMapping("/search")
    @OpenToVisitors
    Page show(@RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "kind", defaultValue = "") String kind, @RequestParam(defaultValue = "1") int page) {
        var asked = words == null ? "" : CleanText.clean(words);
        var cut = asked.length() > LONGEST ? asked.substring(0, asked.offsetByCodePoints(0, LONGEST / 2)) : asked;
        var language = LocaleContextHolder.getLocale().toLanguageTag();
        return Page.of("web/search")
                .title("web.search.title")
                .style("/web/search.css")
                .notIndexed()
                .with("search", search.find(cut, kind, page, language, actors.current()));
    }
}
