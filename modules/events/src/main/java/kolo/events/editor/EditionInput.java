package kolo.events.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.AttendanceMode;
import kolo.events.EditionKind;
import kolo.events.SeriesId;
import kolo.events.When;
import kolo.events.editions.EditionDetails;
import kolo.events.editions.EditionFacts;
import kolo.events.editions.KeepEditions;
import kolo.events.editions.Organiser;
import kolo.events.editions.Place;
import kolo.events.editions.VenueTime;
import kolo.identity.Visibility;
import kolo.membership.Membership;
import kolo.web.Form;

/// Turns the editor's form into an edition and back.
@Component
class EditionInput {
    private final Membership membership;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditionInput(Membership membership, JdbcClient jdbc, Clock clock) {
        this.membership = membership;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What the form says.
    record Read(EditionDetails details, List<Organiser> organisers) {}

    /// @param before what the form was opened on; null for a new edition
    /// @throws kolo.kernel.Invalid with everything that is wrong
    @Transactional(readOnly = true)
    Read read(Sent sent, @Nullable EditionDetails before, List<String> languages) {
        var none = kolo.events.LocalText.NONE;
        var titles = sent.texts("title", languages, before == null ? none : before.titles(), 300, true);
        if (titles.isEmpty()) {
            sent.wrong("title." + languages.getFirst(), "events.problem.title");
        }
        var descriptions = sent.texts("description", languages, before == null ? none : before.descriptions(), 10_000,
                false);
        var reports = sent.texts("report", languages, before == null ? none : before.reports(), 10_000, false);
        var when = when(sent);
        var attendance = sent.choice("attendance", AttendanceMode.class, AttendanceMode.OFFLINE);
        var place = new Place(attendance, sent.line("venue", 250), sent.line("address", 300), sent.line("city", 120),
                sent.country("country"), sent.link("joinLink"));
        var facts = new EditionFacts(sent.line("frame", 300), sent.line("participants", 200),
                sent.number("countries", 1, 250), sent.number("speakers", 1, 100_000), sent.line("note", 1000),
                sent.lines("sources", 700, 20));
        var series = series(sent);
        var number = sent.number("number", 1, 1000);
        var website = sent.link("website");
        var organisers = organisers(sent);
        var visibility = visibility(sent);
        var kind = sent.choice("kind", EditionKind.class, EditionKind.CONFERENCE);
        sent.refuseIfWrong();
        return new Read(new EditionDetails(kind, series, number, titles, descriptions, reports, visibility,
                Objects.requireNonNull(when), place, website, facts), organisers);
    }

    private static @Nullable When when(Sent sent) {
        var precision = sent.choice("precision", When.Precision.class, When.Precision.DAY);
        var zone = sent.read(() -> VenueTime.zone(sent.raw("zone")), "zone");
        return zone == null
                ? null
                : sent.read(() -> VenueTime.read(precision, moment(sent, "starts"), moment(sent, "ends"), zone),
                        "startsDate");
    }

    static VenueTime.Moment moment(Sent sent, String end) {
        return new VenueTime.Moment(end, sent.raw(end + "Date").strip(), sent.raw(end + "Time").strip(),
                sent.choice(end + "Turn", VenueTime.Turn.class, VenueTime.Turn.ASK));
    }

    private @Nullable SeriesId series(Sent sent) {
        var typed = sent.raw("series");
        return all().keySet()
                .stream()
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .map(SeriesId::new)
                .orElse(null);
    }

    /// Every series with its name, to choose from.
    @Transactional(readOnly = true)
    Map<UUID, String> all() {
        var found = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, slug, titles::text as titles from events.series order by slug")
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class),
                        kolo.events.editions.LocalTexts.read(row.getString("titles"))
                                .in("en")
                                .map(written -> written.text())
                                .orElse(row.getString("slug"))))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    static Visibility visibility(Sent sent) {
        try {
            return Visibility.parse(sent.raw("visibility"));
        } catch (IllegalArgumentException unknown) {
            return Visibility.OFFICE;
        }
    }

    private List<Organiser> organisers(Sent sent) {
        var all = new ArrayList<Organiser>();
        var today = membership.dayOf(clock.instant());
        for (var role : Organiser.Role.values()) {
            var field = role == Organiser.Role.HOST ? "hosts" : "coOrganisers";
            for (var name : sent.lines(field, 250, 50)) {
                var known = membership.named(name, today);
                all.add(new Organiser(role, known.size() == 1 ? known.getFirst().id() : null, name));
            }
        }
        return all;
    }

    /// The form filled with an edition as it stands.
    static Form filled(KeepEditions.Draft draft) {
        var details = draft.details();
        var when = details.when();
        var values = new HashMap<String, Object>();
        values.put("kind", details.kind().name());
        values.put("series", details.series() == null ? "" : details.series().value());
        values.put("number", text(details.number()));
        details.titles().values().forEach((tag, text) -> values.put("title." + tag, text));
        details.descriptions().values().forEach((tag, text) -> values.put("description." + tag, text));
        details.reports().values().forEach((tag, text) -> values.put("report." + tag, text));
        values.put("visibility", details.visibility().code());
        values.put("precision", when.precision().name());
        values.put("startsDate", when.startsOn());
        values.put("endsDate", when.endsOn());
        values.put("startsTime", text(when.startsTime()));
        values.put("endsTime", text(when.endsTime()));
        values.put("startsTurn", when.timed() ? VenueTime.turn(when.startsAt().atZone(when.zone())).name() : "");
        values.put("endsTurn", when.timed() ? VenueTime.turn(when.endsAt().atZone(when.zone())).name() : "");
        values.put("zone", when.zone().getId());
        var place = details.place();
        values.put("attendance", place.attendance().name());
        values.put("venue", text(place.venue()));
        values.put("address", text(place.address()));
        values.put("city", text(place.city()));
        values.put("country", text(place.country()));
        values.put("joinLink", text(place.joinLink()));
        values.put("website", text(details.website()));
        var facts = details.facts();
        values.put("frame", text(facts.frame()));
        values.put("participants", text(facts.participants()));
        values.put("countries", text(facts.countries()));
        values.put("speakers", text(facts.speakers()));
        values.put("note", text(facts.note()));
        values.put("sources", String.join("\n", facts.sources()));
        values.put("hosts", names(draft.organisers(), Organiser.Role.HOST));
        values.put("coOrganisers", names(draft.organisers(), Organiser.Role.CO_ORGANISER));
        var form = Form.empty();
        for (var entry : values.entrySet()) {
            form = form.with(entry.getKey(), entry.getValue().toString());
        }
        return form;
    }

    private static Object text(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static String names(List<Organiser> all, Organiser.Role role) {
        return String.join("\n", all.stream().filter(one -> one.role() == role).map(Organiser::name).toList());
    }
}
