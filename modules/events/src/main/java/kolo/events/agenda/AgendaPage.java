package kolo.events.agenda;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.events.EventsIntent;
import kolo.identity.Actors;
import kolo.texts.Formats;
import kolo.web.Choice;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The events as a list, its whole state in the address.
@Controller
class AgendaPage {
    private static final int SIZE = 20;

    private final Agenda agenda;
    private final Actors actors;

    AgendaPage(Agenda agenda, Actors actors) {
        this.agenda = agenda;
        this.actors = actors;
    }

    @GetMapping("/events")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String page) {
        var actor = actors.current();
        var filter = AgendaFilter.of(q, kind, country, time);
        var found = agenda.find(filter, actor, Agenda.number(page), SIZE);
        var formats = Formats.in(language());
        var countries = formats.sorted(agenda.countries(actor), formats::country)
                .stream()
                .map(code -> new Choice(code, formats.country(code)))
                .toList();
        return Page.of("events/list")
                .title("events.title")
                .style("/events/events.css")
                .with("list", new AgendaView(filter, found.rows(), found.paging(), countries,
                        actor.may(EventsIntent.MANAGE_EVENTS), agenda.now()));
    }

    static String language() {
        return org.springframework.context.i18n.LocaleContextHolder.getLocale().toLanguageTag();
    }
}
