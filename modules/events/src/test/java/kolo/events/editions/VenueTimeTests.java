package kolo.events.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kolo.events.When;
import kolo.events.When.Precision;
import kolo.events.editions.VenueTime.Moment;
import kolo.events.editions.VenueTime.Turn;
import kolo.kernel.Invalid;

class VenueTimeTests {
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    private static When read(Precision precision, String start, String from, String end, String to, Turn turn) {
        return VenueTime.read(precision, new Moment("starts", start, from, turn), new Moment("ends", end, to, turn),
                BELGRADE);
    }

    private static void refused(String field, String key, Runnable reading) {
        assertThatThrownBy(reading::run).asInstanceOf(type(Invalid.class)).satisfies(invalid -> {
            assertThat(invalid.fields().getFirst().field()).isEqualTo(field);
            assertThat(invalid.fields().getFirst().key()).isEqualTo(key);
        });
    }

    @Test
    void an_event_that_ends_before_it_begins_is_refused() {
        refused("endsDate", "events.problem.ends-before",
                () -> read(Precision.DAY, "2027-05-10", "", "2027-05-09", "", Turn.ASK));
        refused("endsDate", "events.problem.ends-before",
                () -> read(Precision.TIME, "2027-05-10", "10:00", "2027-05-10", "10:00", Turn.ASK));
    }

    @Test
    void an_hour_that_clocks_leave_out_is_refused_in_words() {
        refused("startsTime", "events.problem.hour-missing",
                () -> read(Precision.TIME, "2026-03-29", "02:30", "2026-03-29", "10:00", Turn.SECOND));
    }

    @Test
    void an_hour_that_comes_twice_has_to_be_chosen() {
        refused("startsTurn", "events.problem.hour-twice",
                () -> read(Precision.TIME, "2026-10-25", "02:30", "2026-10-25", "10:00", Turn.ASK));
        assertThat(read(Precision.TIME, "2026-10-25", "02:30", "2026-10-25", "10:00", Turn.FIRST).startsAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        var second = read(Precision.TIME, "2026-10-25", "02:30", "2026-10-25", "10:00", Turn.SECOND);
        assertThat(second.startsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(VenueTime.turn(second.startsAt().atZone(BELGRADE))).isEqualTo(Turn.SECOND);
    }

    @Test
    void from_the_first_to_the_second_of_two_equal_hours_is_an_hour() {
        var when = VenueTime.read(Precision.TIME, new Moment("starts", "2026-10-25", "02:30", Turn.FIRST),
                new Moment("ends", "2026-10-25", "02:30", Turn.SECOND), BELGRADE);
        assertThat(when.endsAt()).isEqualTo(when.startsAt().plusSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource({"0000-01-01", "99999-01-01", "2026-02-30", "yesterday", "''", "1899-12-31"})
    void a_date_that_is_none_is_refused(String typed) {
        refused("startsDate", "events.problem.date", () -> read(Precision.DAY, typed, "", "", "", Turn.ASK));
    }

    @Test
    void what_is_known_to_the_month_or_the_year_keeps_that() {
        assertThat(read(Precision.MONTH, "2017-12-05", "", "", "", Turn.ASK).datable()).isFalse();
        assertThat(read(Precision.YEAR, "2010-01-01", "", "", "", Turn.ASK).endsAt())
                .isEqualTo(Instant.parse("2010-12-31T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Atlantis", "+02:00", "GMT0/..", "''", "SystemV/PST8PDT"})
    void a_zone_that_is_none_is_refused(String typed) {
        refused("zone", "events.problem.zone", () -> VenueTime.zone(typed));
    }
}
