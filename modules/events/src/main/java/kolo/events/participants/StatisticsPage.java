package kolo.events.participants;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.events.EditionId;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.registration.EditionTypes;
import kolo.events.registration.RegistrationState;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Page;

/// Who registered, by country, kind and state, as bars and as numbers.
@Controller
class StatisticsPage {
    private final Participants participants;
    private final EditionTypes types;
    private final Events events;
    private final EditionTabs tabs;
    private final Actors actors;
    private final Texts texts;

    StatisticsPage(Participants participants, EditionTypes types, Events events, EditionTabs tabs, Actors actors,
            Texts texts) {
        this.participants = participants;
        this.types = types;
        this.events = events;
        this.tabs = tabs;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/events/{id}/participants/statistics")
    @Transactional(readOnly = true)
    public Page statistics(@PathVariable EditionId id) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var language = ParticipantPages.language();
        var formats = Formats.in(language);
        var names = new java.util.HashMap<UUID, String>();
        types.of(id).forEach(type -> names.put(type.id(), type.name(language)));
        var states = participants.byState(id);
        return Page.of("events/participants/statistics")
                .title("events.participants.statistics.title")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language), edition.path())
                .crumb("events.participants.title", edition.path() + "/participants")
                .style("/events/registration.css")
                .inWorkspace()
                .with("edition", edition)
                .with("tabs", tabs.of(actors.current()))
                .with("countries",
                        participants.byCountry(id)
                                .stream()
                                .map(one -> new BarView(one.value().isEmpty()
                                        ? texts.text(language, "events.participants.statistics.unknown")
                                        : formats.country(one.value()), one.coming(), one.all()))
                                .toList())
                .with("types",
                        participants.byType(id)
                                .stream()
                                .map(one -> new BarView(names.getOrDefault(UUID.fromString(one.value()), "…"),
                                        one.coming(), one.all()))
                                .toList())
                .with("states", bars(states, language));
    }

    private List<BarView> bars(List<Participants.Count> states, String language) {
        return states.stream()
                .map(one -> new BarView(texts.text(language, RegistrationState.valueOf(one.value()).key()),
                        one.coming(),
                        one.all()))
                .toList();
    }
}
