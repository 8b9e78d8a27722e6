package kolo.events.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.SeriesId;
import kolo.events.editions.KeepSeries;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.web.OpenToVisitors;

/// The feeds that everybody may subscribe to, and single events to download. No attendees, no links to join.
@Controller
class CalendarDownloads {
    private static final String TYPE = "text/calendar; charset=utf-8";

    private final CalendarEntries entries;
    private final Events events;
    private final KeepSeries series;
    private final Actors actors;
    private final Networks networks;

    CalendarDownloads(CalendarEntries entries, Events events, KeepSeries series, Actors actors, Networks networks) {
        this.entries = entries;
        this.events = events;
        this.series = series;
        this.actors = actors;
        this.networks = networks;
    }

    /// The network's feed: what a visitor may see, whoever asks.
    @GetMapping("/events/calendar.ics")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> network() {
        return shared(new CalendarWriter.Feed(networks.current().name(), language()),
                entries.all(Actor.visitor(), language()));
    }

    /// The feed of one series.
    @GetMapping("/events/series/{id}/calendar.ics")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> series(@PathVariable SeriesId id) {
        var title = series.visible(id, Actor.visitor()).orElseThrow(NotFound::new).title(language());
        return shared(new CalendarWriter.Feed(title, language()),
                entries.ofSeries(id.value(), Actor.visitor(), language()));
    }

    /// One edition, to be saved into a calendar by hand.
    @GetMapping("/events/{id}/calendar.ics")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> one(@PathVariable EditionId id) {
        var edition = datable(id);
        var entry = entries.entry(edition, entries.description(id), language());
        return saved(edition.slug(), null, List.of(entry));
    }

    /// The programme of one edition, every session for itself.
    @GetMapping("/events/{id}/programme.ics")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> programme(@PathVariable EditionId id) {
        var edition = datable(id);
        return saved(edition.slug() + "-programme", new CalendarWriter.Feed(edition.title(language()), language()),
                entries.sessions(edition, language()));
    }

    private EditionSummary datable(EditionId id) {
        return events.visible(id)
                .filter(edition -> edition.when().datable() && edition.state() != kolo.events.EditionState.DRAFT)
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> shared(CalendarWriter.Feed feed, List<CalendarEntry> all) {
        return answer(CalendarWriter.published(feed, all), CacheControl.noCache(), new HttpHeaders());
    }

    private ResponseEntity<byte[]> saved(String name, CalendarWriter.@Nullable Feed feed, List<CalendarEntry> all) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ics\"");
        var keep = actors.current().signedIn() ? CacheControl.noCache().cachePrivate() : CacheControl.noCache();
        return answer(CalendarWriter.published(feed, all), keep, headers);
    }

    /// The same feed is the same text, so that Spring answers 304 to who has it already.
    static ResponseEntity<byte[]> answer(String calendar, CacheControl caching, HttpHeaders headers) {
        var body = calendar.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .cacheControl(caching)
                .eTag("\"" + digest(body) + "\"")
                .body(body);
    }

    private static String digest(byte[] body) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
