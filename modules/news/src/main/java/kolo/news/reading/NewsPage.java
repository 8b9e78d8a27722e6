package kolo.news.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.news.NewsIntent;
import kolo.tenancy.Networks;
import kolo.texts.Texts;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The public list of articles, its whole state in the address.
@Controller
class NewsPage {
    private static final int SIZE = 12;
    private final NewsList list;
    private final Actors actors;
    private final Networks networks;
    private final Texts texts;
    private final ListPictures pictures;

    NewsPage(NewsList list, Actors actors, Networks networks, Texts texts, ListPictures pictures) {
        this.list = list;
        this.actors = actors;
        this.networks = networks;
        this.texts = texts;
        this.pictures = pictures;
    }

    @GetMapping("/news")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String page) {
        var filter = NewsFilter.of(kind, topic, year);
        var actor = actors.current();
        var language = LocaleContextHolder.getLocale().toLanguageTag();
        var found = list.find(filter, actor, networks.current(), language, number(page), SIZE);
        var feed = "/news/feed.atom" + (filter.topic() == null ? "" : "?topic=" + filter.topic());
        return Page.of("news/list")
                .title("news.title")
                .style("/web/media.css")
                .style("/news/news.css")
                .described(texts.text(language, "news.list.description", networks.current().name()))
                .feed(texts.text(language, "news.title"), feed)
                .with("list", new NewsListView(filter, found.rows(), found.paging(), found.kinds(), found.topics(),
                        found.years(), actor.may(NewsIntent.EDIT_NEWS), feed, pictures.of(found.rows(), language)));
    }

    static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
