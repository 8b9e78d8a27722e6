package kolo.governance.office;

import static kolo.governance.TermsForTests.at;
import static kolo.governance.TermsForTests.term;
import static kolo.governance.TermsForTests.zone;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import kolo.governance.Holding;
import kolo.governance.Tenure;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolotest.Trials;

class TimelineTests {
    private static Timeline of(TermSummary... terms) {
        return new Timeline(List.of(terms), zone());
    }

    private static TermSummary year(char letter, int year) {
        return term(letter, TermKind.REGULAR, TermState.CONFIRMED, year + "-01-01", year + 1 + "-01-01");
    }

    @Test
    void a_term_holds_from_its_first_instant_to_the_last_before_its_end() {
        var line = of(year('A', 2016), year('B', 2017));
        assertThat(line.at(at("2016-01-01")).orElseThrow().term().member()).isEqualTo(kolo.governance.TermsForTests
                .member('A'));
        assertThat(line.at(at("2017-01-01").minusNanos(1)).orElseThrow().term()).isEqualTo(line.terms().getFirst());
        assertThat(line.at(at("2017-01-01")).orElseThrow().term()).isEqualTo(line.terms().getLast());
    }

    @Test
    void the_last_holder_carries_over_for_90_days_and_not_a_day_longer() {
        var line = of(year('A', 2016));
        assertThat(line.at(at("2017-03-31")).orElseThrow().basis()).isEqualTo(Holding.Basis.CARRY_OVER);
        assertThat(line.at(at("2017-04-01"))).isEmpty();
    }

    @Test
    void carrying_over_ends_where_the_next_term_begins() {
        var line = of(year('A', 2016), term('B', TermKind.REGULAR, TermState.CONFIRMED, "2017-02-01", "2018-01-01"));
        assertThat(line.at(at("2017-01-31")).orElseThrow().until()).isEqualTo(at("2017-02-01"));
        assertThat(line.at(at("2017-02-01")).orElseThrow().basis()).isEqualTo(Holding.Basis.TERM);
    }

    @Test
    void neither_a_past_term_nor_a_vacated_one_carries_over() {
        assertThat(of(term('A', TermKind.PAST, TermState.CONFIRMED, "2016-01-01", "2017-01-01")).at(at("2017-01-01")))
                .isEmpty();
        assertThat(of(term('A', TermKind.REGULAR, TermState.VACATED, "2016-01-01", "2017-01-01")).at(at("2017-01-01")))
                .isEmpty();
    }

    @Test
    void a_gap_is_said_with_its_first_day() {
        var line = of(term('A', TermKind.PAST, TermState.CONFIRMED, "2015-01-01", "2016-01-01"),
                term('B', TermKind.PAST, TermState.CONFIRMED, "2016-01-01", "2017-01-01"));
        assertThat(line.unknownSince(at("2026-06-01"))).isEqualTo(LocalDate.parse("2017-01-01"));
        assertThat(line.unknownSince(at("2016-06-01"))).isNull();
        assertThat(of().unknownSince(at("2026-06-01"))).isNull();
        assertThat(line.past(at("2026-06-01"))).extracting(TermSummary::from)
                .containsExactly(LocalDate.parse("2016-01-01"), LocalDate.parse("2015-01-01"));
    }

    @Test
    void whatever_terms_stand_at_most_one_holds_at_every_instant() {
        Trials.times(200).run(random -> {
            var terms = new ArrayList<TermSummary>();
            var day = LocalDate.parse("2015-01-01");
            for (int i = 0; i < 8; i++) {
                day = day.plusDays(random.nextInt(120));
                var until = day.plusDays(1 + random.nextInt(200));
                var state = random.nextInt(4) == 0 ? TermState.VACATED : TermState.CONFIRMED;
                terms.add(term((char) ('A' + i), TermKind.REGULAR, state, day.toString(), until.toString()));
                day = until;
            }
            var line = new Timeline(terms, zone());
            for (var probe = LocalDate.parse("2015-01-01"); probe.isBefore(day.plusDays(200)); probe = probe
                    .plusDays(7)) {
                var instant = at(probe.toString());
                var inOffice = terms.stream().filter(term -> term.inOffice(instant)).toList();
                assertThat(inOffice).hasSizeLessThan(2);
                var holder = line.at(instant);
                if (!inOffice.isEmpty()) {
                    assertThat(holder.orElseThrow().term()).isEqualTo(inOffice.getFirst());
                }
                holder.ifPresent(held -> assertThat(new Tenure(held.since(), held.until()).holds(instant)).isTrue());
            }
        });
    }

    @Test
    void a_day_without_midnight_begins_with_its_first_instant() {
        var day = LocalDate.parse("2017-10-15");
        assertThat(Timeline.beginningOf(day, ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(Instant.parse("2017-10-15T03:00:00Z"));
    }
}
