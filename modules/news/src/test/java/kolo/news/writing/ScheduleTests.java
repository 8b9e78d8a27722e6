package kolo.news.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import kolo.kernel.Invalid;

class ScheduleTests {
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    @Test
    void half_past_seven_stays_half_past_seven_over_the_change_of_clocks() {
        assertThat(Schedule.read("at", "2027-03-27T07:30", BELGRADE).at()).isEqualTo("2027-03-27T06:30:00Z");
        assertThat(Schedule.read("at", "2027-03-28T07:30", BELGRADE).at()).isEqualTo("2027-03-28T05:30:00Z");
    }

    @Test
    void a_time_in_the_hour_that_does_not_exist_is_refused_with_the_first_time_after_it() {
        assertThatThrownBy(() -> Schedule.read("at", "2027-03-28T02:30", BELGRADE)).isInstanceOfSatisfying(
                Invalid.class,
                invalid -> assertThat(invalid.fields().getFirst().arguments()).containsExactly("02:30", "02:00",
                        "03:00"));
    }

    @Test
    void of_a_time_that_comes_twice_the_first_is_taken_and_it_is_said() {
        var schedule = Schedule.read("at", "2026-10-25T02:30", BELGRADE);
        assertThat(schedule.at()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(schedule.twice()).isTrue();
    }

    @Test
    void what_is_no_time_and_no_zone_is_refused_in_words() {
        assertThatThrownBy(() -> Schedule.read("at", "tomorrow", BELGRADE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Schedule.zone("Mars/Olympus", BELGRADE)).isInstanceOf(Invalid.class);
        assertThat(Schedule.zone("", BELGRADE)).isEqualTo(BELGRADE);
    }
}
