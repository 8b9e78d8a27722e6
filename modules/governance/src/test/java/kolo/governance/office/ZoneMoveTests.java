package kolo.governance.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import kolo.governance.Tenure;
import kolotest.Trials;

class ZoneMoveTests {
    private static final List<String> ZONES = List.of("Europe/Bucharest", "Europe/Belgrade", "Atlantic/Azores",
            "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/Sao_Paulo", "Australia/Lord_Howe");

    private static Tenure days(String from, String until, ZoneId zone) {
        return new Tenure(Timeline.beginningOf(LocalDate.parse(from), zone),
                Timeline.beginningOf(LocalDate.parse(until), zone));
    }

    @Test
    void midnights_ahead_move_and_what_has_been_stays() {
        var from = ZoneId.of("Europe/Bucharest");
        var to = ZoneId.of("Atlantic/Azores");
        var move = new ZoneMove(from, to, Instant.parse("2016-06-01T00:00:00Z"));
        var moved = move.moved(days("2016-01-01", "2017-01-01", from)).orElseThrow();
        assertThat(moved.from()).isEqualTo(Instant.parse("2015-12-31T22:00:00Z"));
        assertThat(moved.until()).isEqualTo(Instant.parse("2017-01-01T01:00:00Z"));
    }

    @Test
    void an_end_in_the_middle_of_a_day_stays_where_it_is() {
        var zone = ZoneId.of("Europe/Bucharest");
        var tenure = new Tenure(Instant.parse("2015-12-31T22:00:00Z"), Instant.parse("2016-09-01T10:15:00Z"));
        var move = new ZoneMove(zone, ZoneId.of("Asia/Tokyo"), Instant.parse("2016-06-01T00:00:00Z"));
        assertThat(move.moved(tenure)).contains(tenure);
    }

    @Test
    void neighbours_stay_neighbours_wherever_and_whenever_a_network_moves() {
        Trials.times(500).run(random -> {
            var before = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var after = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var now = Instant.parse("2016-12-31T00:00:00Z").plusSeconds(random.nextInt(172_800));
            var move = new ZoneMove(before, after, now);
            var one = days("2016-01-01", "2017-01-01", before);
            var other = days("2017-01-01", "2018-01-01", before);
            var movedOne = move.moved(one).orElseThrow();
            var movedOther = move.moved(other).orElseThrow();
            assertThat(movedOne.until()).isEqualTo(movedOther.from());
            assertThat(one.holds(now)).isEqualTo(movedOne.holds(now) || movedOther.from().equals(now));
            assertThat(movedOne.holds(now.minusSeconds(1))).isEqualTo(one.holds(now.minusSeconds(1)));
        });
    }
}
