package kolo.events.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import kolo.events.LocalText;
import kolo.events.editions.LocalTexts;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.texts.Languages;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Where one finds the calendar feeds, and a person's own feed.
@Controller
class SubscribePage {
    private final PersonalFeed feed;
    private final CalendarEntries entries;
    private final Actors actors;
    private final Addresses addresses;
    private final Networks networks;
    private final JdbcClient jdbc;

    SubscribePage(PersonalFeed feed, CalendarEntries entries, Actors actors, Addresses addresses, Networks networks,
            JdbcClient jdbc) {
        this.feed = feed;
        this.entries = entries;
        this.actors = actors;
        this.addresses = addresses;
        this.networks = networks;
        this.jdbc = jdbc;
    }

    @GetMapping("/events/subscribe")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show() {
        return page(null);
    }

    @PostMapping("/events/feed")
    @Transactional
    Page make() {
        return page(absolute("/events/feed/" + feed.make() + ".ics"));
    }

    @PostMapping("/events/feed/removal")
    Redirect end() {
        feed.end();
        return Redirect.to("/events/subscribe").saying("events.feed.ended");
    }

    /// The person's own feed. Who has the address reads it without signing in, so it is as secret as a password.
    @GetMapping("/events/feed/{secret}.ics")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> own(@PathVariable String secret) {
        var account = feed.owner(secret).orElseThrow(NotFound::new);
        var headers = new HttpHeaders();
        headers.set("X-Robots-Tag", "noindex");
        var language = CalendarDownloads.language();
        return CalendarDownloads.answer(
                CalendarWriter.published(new CalendarWriter.Feed(networks.current().shortName(), language),
                        entries.of(feed.editions(account), language)),
                CacheControl.noCache().cachePrivate(), headers);
    }

    private Page page(@Nullable String own) {
        var language = CalendarDownloads.language();
        var feeds = new java.util.ArrayList<FeedView>();
        feeds.add(new FeedView(networks.current().name(), absolute("/events/calendar.ics")));
        series().forEach(one -> feeds.add(new FeedView(
                one.titles().in(language).map(LocalText.Written::text).orElse(one.id()),
                absolute("/events/series/" + one.id() + "/calendar.ics"))));
        return Page.of("events/subscribe")
                .title("events.feeds.title")
                .crumb("events.title", "/events")
                .style("/events/events.css")
                .with("feeds", feeds)
                .with("own", own)
                .with("has", actors.current().signedIn() && feed.exists());
    }

    private record Series(String id, LocalText titles) {}

    private List<Series> series() {
        return jdbc
                .sql("select id, titles::text as titles from events.series where visibility = any(:codes) order by slug")
                .param("codes", kolo.identity.Actor.visitor().visibleCodes())
                .query((row, number) -> new Series(row.getString("id"), LocalTexts.read(row.getString("titles"))))
                .list();
    }

    private String absolute(String path) {
        var network = networks.current();
        return addresses.url(network,
                Languages.pathPrefix(network.languages(), CalendarDownloads.language()) + path);
    }
}
