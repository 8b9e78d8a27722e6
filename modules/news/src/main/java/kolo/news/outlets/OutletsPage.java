package kolo.news.outlets;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.Actor;
import kolo.kernel.NotFound;
import kolo.news.reading.NewsFilter;
import kolo.news.reading.NewsList;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.web.Document;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.PageLanguage;
import kolo.web.Redirect;

/// Articles outside of the network's own pages: public feeds, each person's own, and a list for other web sites.
@Controller
class OutletsPage {
    private static final String ATOM = "application/atom+xml";
    private static final int EMBEDDED = 5;
    private final MakeFeed makeFeed;
    private final FeedKeys keys;
    private final NewsList list;
    private final Networks networks;
    private final Addresses addresses;

    OutletsPage(MakeFeed makeFeed, FeedKeys keys, NewsList list, Networks networks, Addresses addresses) {
        this.makeFeed = makeFeed;
        this.keys = keys;
        this.list = list;
        this.networks = networks;
        this.addresses = addresses;
    }

    /// The public feed holds what everybody may read, whoever asks for it.
    @GetMapping("/news/feed.atom")
    @OpenToVisitors
    View feed(@RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String topic, HttpServletRequest request) {
        var network = networks.current();
        var language = PageLanguage.of(request, network);
        var filter = NewsFilter.of(kind, topic, null);
        var self = language.url("/news/feed.atom") + (filter.topic() == null ? "" : "?topic=" + filter.topic());
        return Document.of(ATOM, makeFeed.make(filter, Actor.visitor(), network, language, self));
    }

    /// A person's own feed: what that person may read now.
    @GetMapping("/news/feed/{token}")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> privateFeed(@PathVariable String token,
            @RequestParam(required = false) @Nullable String topic, HttpServletRequest request) {
        var network = networks.current();
        var reader = keys.reader(token).orElseThrow(NotFound::new);
        var language = PageLanguage.of(request, network);
        var xml = makeFeed.make(NewsFilter.of(null, topic, null), reader, network, language,
                language.url("/news/feed/" + token));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .contentType(MediaType.parseMediaType(ATOM + ";charset=UTF-8"))
                .body(xml);
    }

    /// The newest articles as a small list that a member's own web site shows in a frame: public things only, no cookie,
    /// no form.
    @GetMapping("/embed/news")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page embed(@RequestParam(required = false) @Nullable String topic, HttpServletRequest request) {
        var network = networks.current();
        var language = PageLanguage.of(request, network).language().tag();
        var rows = list.readable(NewsFilter.of(null, topic, null), Actor.visitor(), network, language, EMBEDDED);
        return Page.of("news/embed").title("news.title").bare().notIndexed().with("rows", rows);
    }

    /// What a person can do with the news elsewhere.
    @GetMapping("/account/news-feed")
    Page own(HttpServletRequest request) {
        return own(request, null);
    }

    private Page own(HttpServletRequest request, @Nullable String token) {
        var network = networks.current();
        var language = PageLanguage.of(request, network);
        return Page.of("news/outlets")
                .title("news.outlets.title")
                .crumb("news.title", "/news")
                .inWorkspace()
                .with("made", keys.has())
                .with("link", token == null
                        ? null
                        : addresses.url(network, language.url("/news/feed/" + token)))
                .with("feed", addresses.url(network, language.url("/news/feed.atom")))
                .with("embed", "<iframe src=\"" + addresses.url(network, language.url("/embed/news"))
                        + "\" title=\"News\" width=\"360\" height=\"480\" loading=\"lazy\"></iframe>");
    }

    @PostMapping("/account/news-feed")
    Page make(HttpServletRequest request) {
        return own(request, keys.make());
    }

    @PostMapping("/account/news-feed/removal")
    Redirect revoke() {
        keys.revoke();
        return Redirect.to("/account/news-feed").saying("news.said.feed-revoked");
    }
}
