package kolo.governance.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.Test;

class RotationDatesTests {
    private static final List<Candidate> MEMBERS = Members.of("AL1", "BA1", "BG1", "GR1", "ME1");
    private static final Scheme YEARLY = Scheme.yearly(LocalDate.of(2015, 1, 1), Strategy.LEAST_RECENTLY_SERVED, "s");

    @Test
    void a_term_anchored_on_29_february_begins_on_the_28th_in_common_years_and_on_the_29th_again_in_leap_years() {
        var scheme = Scheme.yearly(LocalDate.of(2024, 2, 29), Strategy.LEAST_RECENTLY_SERVED, "s");
        var plan = Planner.plan(scheme, MEMBERS, History.NONE, LocalDate.of(2024, 3, 1), 5);
        assertThat(plan.turns()).extracting(Turn::from)
                .containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2026, 2, 28), LocalDate.of(2027, 2, 28),
                        LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28));
    }

    @Test
    void half_years_anchored_on_the_last_of_august_do_not_drift() {
        var grid = new Grid(LocalDate.of(2020, 8, 31), Period.ofMonths(6));
        assertThat(List.of(grid.start(1), grid.start(2), grid.start(3), grid.start(-1)))
                .containsExactly(LocalDate.of(2021, 2, 28), LocalDate.of(2021, 8, 31), LocalDate.of(2022, 2, 28),
                        LocalDate.of(2020, 2, 29));
        for (int slot = -40; slot < 40; slot++) {
            assertThat(grid.slotOf(grid.start(slot))).isEqualTo(slot);
            assertThat(grid.slotOf(grid.start(slot).minusDays(1))).isEqualTo(slot - 1);
        }
    }

    @Test
    void years_without_a_recorded_term_were_served_by_nobody() {
        // two chairs, then ten years of silence: neither country is barred any more
        var scheme = YEARLY.with(new Rules(3, 3, 0, false));
        var history = Members.served(Members.year(2015, "BG1"), Members.year(2016, "AL1"));
        var plan = Planner.plan(scheme, MEMBERS, history, LocalDate.of(2026, 11, 22));
        assertThat(plan.turns().getFirst().explanation().barred()).isEmpty();
        assertThat(Members.names(plan, MEMBERS).subList(3, 5)).containsExactly("BG1", "AL1");
    }

    @Test
    void the_first_projected_turn_begins_at_the_next_anchor() {
        var plan = Planner.plan(YEARLY, MEMBERS, History.NONE, LocalDate.of(2026, 11, 22));
        assertThat(plan.turns().getFirst().from()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_turn_whose_lead_time_has_begun_is_decided_now_and_answered_within_half_the_days_left() {
        var at = LocalDate.of(2026, 11, 22);
        var turns = Planner.plan(YEARLY, MEMBERS, History.NONE, at).turns();
        assertThat(turns.get(0).decidedOn()).isEqualTo(at);
        // 40 days are left
        assertThat(turns.get(0).answerBy()).isEqualTo(at.plusDays(20));
        assertThat(turns.get(1).decidedOn()).isEqualTo(LocalDate.of(2028, 1, 1).minusDays(180));
        assertThat(turns.get(1).answerBy()).isEqualTo(LocalDate.of(2028, 1, 1).minusDays(150));
    }

    @Test
    void a_late_lead_time_leaves_no_more_than_the_usual_time_for_an_answer() {
        var at = LocalDate.of(2026, 9, 1);
        assertThat(Planner.plan(YEARLY, MEMBERS, History.NONE, at).turns().getFirst().answerBy())
                .isEqualTo(at.plusDays(30));
    }

    @Test
    void a_term_that_ends_late_moves_only_the_beginning_of_the_next_one() {
        var late = new History.Served(Members.id("BG1"), "BG", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 21),
                true,
                History.Outcome.IN_OFFICE);
        var turns = Planner.plan(YEARLY, MEMBERS, Members.served(late), LocalDate.of(2026, 6, 1)).turns();
        assertThat(turns.get(0).from()).isEqualTo(LocalDate.of(2027, 1, 21));
        assertThat(turns.get(0).until()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(turns.get(1).from()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @Test
    void with_shift_later_terms_are_counted_from_the_real_end() {
        var late = new History.Served(Members.id("BG1"), "BG", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 21),
                true,
                History.Outcome.IN_OFFICE);
        var turns = Planner
                .plan(YEARLY.with(AnchorPolicy.SHIFT), MEMBERS, Members.served(late), LocalDate.of(2026, 6, 1))
                .turns();
        assertThat(turns).extracting(Turn::from)
                .startsWith(LocalDate.of(2027, 1, 21), LocalDate.of(2028, 1, 21), LocalDate.of(2029, 1, 21));
    }

    @Test
    void an_irregular_term_counts_once() {
        // SEECP's list has a term from April 2004 to May 2005
        var scheme = Scheme.yearly(LocalDate.of(2018, 5, 1), Strategy.LEAST_RECENTLY_SERVED, "s")
                .with(new Rules(1, 0, 0, false));
        var irregular = new History.Served(Members.id("BA1"), "BA", LocalDate.of(2018, 4, 20),
                LocalDate.of(2019, 5, 11), true, History.Outcome.RECORDED);
        var turns = Planner.plan(scheme, MEMBERS, Members.served(irregular), LocalDate.of(2019, 4, 1)).turns();
        assertThat(turns.get(0).explanation().barred(Members.id("BA1"))).isPresent();
        assertThat(turns.get(1).explanation().barred(Members.id("BA1"))).isEmpty();
    }

    @Test
    void a_change_of_the_scheme_leaves_settled_turns_and_plans_around_them() {
        var settled = new History(List.of(),
                List.of(new History.Settled(Members.id("GR1"), "GR", LocalDate.of(2027, 1, 1),
                        LocalDate.of(2028, 1, 1))),
                List.of());
        var other = Scheme.yearly(LocalDate.of(2027, 7, 1), Strategy.LEAST_RECENTLY_SERVED, "s");
        var turns = Planner.plan(other, MEMBERS, settled, LocalDate.of(2026, 11, 22), 2).turns();
        assertThat(turns.get(0).state()).isEqualTo(Turn.State.SETTLED);
        assertThat(turns.get(0).chosen()).isEqualTo(Members.id("GR1"));
        assertThat(turns.get(1).from()).isEqualTo(LocalDate.of(2028, 7, 1));
    }

    @Test
    void a_scheme_without_a_term_or_with_days_out_of_bounds_is_refused() {
        assertThatThrownBy(() -> new Scheme(1, LocalDate.of(2026, 1, 1), Period.ZERO, AnchorPolicy.KEEP_ANCHOR,
                Strategy.LOT, Rules.NONE, 180, 30, 5, "s", CountryList.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(-1, 0, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new History.Settled(Members.id("GR1"), "GR", LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
