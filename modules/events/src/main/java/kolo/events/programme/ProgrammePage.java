package kolo.events.programme;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The programme of an edition: a day at a time where there are several.
@Controller
class ProgrammePage {
    private static final int SIZE = 100;

    private final Events events;
    private final ProgrammeReader programme;
    private final EditionTabs tabs;
    private final Actors actors;

    ProgrammePage(Events events, ProgrammeReader programme, EditionTabs tabs, Actors actors) {
        this.events = events;
        this.programme = programme;
        this.tabs = tabs;
        this.actors = actors;
    }

    @GetMapping("/events/{id}/programme")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(required = false) @Nullable String page) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        return page("events/programme", edition, day, track, page)
                .title("events.programme.title")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language()), edition.path())
                .style("/events/events.css");
    }

    /// The programme for its editor: the same with what it takes to change it.
    Page page(String template, EditionSummary edition, @Nullable String typedDay, @Nullable String track,
            @Nullable String page) {
        var actor = actors.current();
        var days = programme.days(edition.id());
        var day = days.size() > 1 ? day(typedDay, days.getFirst()) : null;
        var tracks = programme.tracks(edition.id());
        var chosen = track != null && tracks.contains(track) ? track : "";
        var part = programme.part(edition.id(), day, chosen,
                page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE);
        return Page.of(template)
                .with("view", new ProgrammeView(edition, days, day, tracks, chosen, part.sessions(), part.paging(),
                        tabs.of(actor), actor.may(EventsIntent.MANAGE_EVENTS)));
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
