package kolo.events.programme;

import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.When;
import kolo.events.agenda.Itinerary;
import kolo.events.editions.VenueTime;
import kolo.events.editor.Choices;
import kolo.events.editor.Sent;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Edits the itinerary of a mission, a stop at a time.
@Controller
class ItineraryPage {
    private final KeepItinerary keep;
    private final Itinerary itinerary;
    private final Events events;
    private final EditionTabs tabs;
    private final Actors actors;

    ItineraryPage(KeepItinerary keep, Itinerary itinerary, Events events, EditionTabs tabs, Actors actors) {
        this.keep = keep;
        this.itinerary = itinerary;
        this.events = events;
        this.tabs = tabs;
        this.actors = actors;
    }

    @Bean
    static EditionTab itineraryTab() {
        return new EditionTab("events.tab.itinerary", "/itinerary", 300, EventsIntent.MANAGE_EVENTS);
    }

    @GetMapping("/events/{id}/itinerary")
    @Transactional(readOnly = true)
    Page show(@PathVariable EditionId id) {
        var edition = edition(id);
        var stops = itinerary.of(id);
        var next = stops.isEmpty() ? edition.when().startsOn() : stops.getLast().when().endsOn();
        return page(edition, Form.empty()
                .with("startsDate", next.toString())
                .with("zone", edition.when().zone().getId())
                .with("country", edition.country() == null ? "" : edition.country()));
    }

    @PostMapping("/events/{id}/stops")
    View add(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> fields) {
        var edition = edition(id);
        try {
            keep.add(id, read(new Sent(fields)));
            return Redirect.to("/events/" + id + "/itinerary").saying("events.itinerary.saved");
        } catch (Invalid invalid) {
            return page(edition, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/events/{id}/stops/{stop}/removal")
    Redirect remove(@PathVariable EditionId id, @PathVariable StopId stop) {
        keep.remove(id, stop);
        return Redirect.to("/events/" + id + "/itinerary").saying("events.itinerary.saved");
    }

    private static Stop read(Sent sent) {
        var title = sent.line("title", 250);
        if (title == null) {
            sent.wrong("title", "events.problem.stop-title");
        }
        var precision = sent.raw("startsTime").isBlank() ? When.Precision.DAY : When.Precision.TIME;
        var zone = sent.read(() -> VenueTime.zone(sent.raw("zone")), "zone");
        var when = zone == null
                ? null
                : sent.read(() -> VenueTime.read(precision, moment(sent, "starts"), moment(sent, "ends"), zone),
                        "startsDate");
        var place = sent.line("place", 250);
        var city = sent.line("city", 120);
        var country = sent.country("country");
        var about = sent.block("about", 4000);
        sent.refuseIfWrong();
        return new Stop(Objects.requireNonNull(title), place, city, country, Objects.requireNonNull(when), about);
    }

    private static VenueTime.Moment moment(Sent sent, String end) {
        return new VenueTime.Moment(end, sent.raw(end + "Date").strip(), sent.raw(end + "Time").strip(),
                sent.choice(end + "Turn", VenueTime.Turn.class, VenueTime.Turn.SECOND));
    }

    private EditionSummary edition(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        return events.find(id).orElseThrow(NotFound::new);
    }

    private Page page(EditionSummary edition, Form form) {
        var language = ProgrammePage.language();
        return Page.of("events/itinerary")
                .title("events.itinerary")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language), edition.path())
                .style("/events/events.css")
                .inWorkspace()
                .with("edition", edition)
                .with("stops", itinerary.of(edition.id()))
                .with("tabs", tabs.of(actors.current()))
                .with("zones", Choices.zones())
                .with("countries", Choices.countries(language))
                .with("form", form);
    }
}
