package kolo.events.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.EditionState;
import kolo.events.Events;
import kolo.events.LocalText;
import kolo.events.TwoNetworks;
import kolo.events.When;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.kernel.Ids;

class EditionTests extends TwoNetworks {
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    Editions editions;
    @Autowired
    Events events;
    @Autowired
    KeepEditions keep;
    @Autowired
    JdbcClient jdbc;

    private static EditionDetails workshop(When when, String city) {
        return new EditionDetails(EditionKind.WORKSHOP, null, null, LocalText.of("en", "Workshop"), LocalText.NONE,
                LocalText.NONE, Visibility.PUBLIC, when, Place.in(city, "RS"), null, EditionFacts.NONE);
    }

    private static When september() {
        return When.days(LocalDate.of(2017, 9, 25), LocalDate.of(2017, 9, 27), BELGRADE);
    }

    @Test
    void what_is_written_is_read_and_the_other_network_does_not_know_it() {
        var id = new EditionId(Ids.next());
        run(ours, () -> editions
                .saveAndFlush(new Edition(id.value(), "workshop", workshop(september(), "Niš"), false, THEN)));
        var found = in(ours, () -> events.find(id)).orElseThrow();
        assertThat(found.when()).isEqualTo(september());
        assertThat(found.title("sr-Latn")).isEqualTo("Workshop");
        assertThat(in(theirs, () -> events.find(id))).isEmpty();
        actsAs(Actor.visitor());
        assertThat(in(ours, () -> events.visible(id))).isEmpty();
        actsAs(office);
        assertThat(in(ours, () -> events.visible(id))).isPresent();
    }

    @Test
    void calendars_learn_of_time_place_and_state_but_not_of_texts() {
        var edition = new Edition(Ids.next(), "workshop", workshop(september(), "Niš"), false, THEN);
        edition.edit(workshop(september(), "Sofia"), THEN);
        assertThat(edition.sequence()).as("a draft is in no calendar").isZero();
        edition.publish(THEN);
        assertThat(edition.sequence()).isZero();
        edition.edit(workshop(september(), "Ohrid"), THEN);
        assertThat(edition.sequence()).isEqualTo(1);
        var details = edition.details();
        edition.edit(new EditionDetails(details.kind(), null, null, LocalText.of("en", "Another name"),
                details.descriptions(), details.reports(), details.visibility(), details.when(), details.place(), null,
                details.facts()), THEN);
        assertThat(edition.sequence()).isEqualTo(1);
        edition.cancel("The hall burnt down.", THEN);
        assertThat(edition.sequence()).isEqualTo(2);
        assertThat(edition.state()).isEqualTo(EditionState.CANCELLED);
        edition.publish(THEN);
        assertThat(edition.sequence()).isEqualTo(3);
    }

    @Test
    void visitors_pages_change_when_it_begins_and_ends_also_after_it_was_moved() {
        actsAs(office);
        var begins = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MINUTES);
        var id = in(ours, () -> keep.draft(workshop(hour(begins), "Niš"), List.of(), false));
        run(ours, () -> keep.publish(id));
        assertThat(changes()).contains(begins, begins.plus(Duration.ofHours(1)));
        var moved = begins.plus(Duration.ofHours(5));
        run(ours, () -> keep.edit(id, keep.read(id).version(), workshop(hour(moved), "Niš"), List.of()));
        assertThat(changes()).contains(moved, moved.plus(Duration.ofHours(1)));
    }

    private static When hour(Instant begins) {
        return When.times(begins, begins.plus(Duration.ofHours(1)), BELGRADE);
    }

    private List<Instant> changes() {
        return in(ours, () -> jdbc.sql("select at from tenancy.content_boundary where tenant_id = ?")
                .param(ours.id().value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list());
    }
}
