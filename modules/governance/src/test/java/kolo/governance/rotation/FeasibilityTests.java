package kolo.governance.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class FeasibilityTests {
    private static final LocalDate AT = LocalDate.of(2016, 6, 1);
    private static final Scheme YEARLY = Scheme.yearly(LocalDate.of(2015, 1, 1), Strategy.LEAST_RECENTLY_SERVED, "s");

    private static Feasibility of(Rules rules, List<Candidate> members) {
        return Feasibility.of(YEARLY.with(rules), members, History.NONE, AT);
    }

    @Test
    void rules_within_every_single_limit_can_still_be_infeasible() {
        // countries A{a1}, B{b1,b2}: N = 1 is less than 2 countries and M = 2 less than 3 members, yet they fail
        var members = Members.of("AL1", "BA1", "BA2");
        var answer = of(new Rules(1, 2, 0, false), members);
        assertThat(answer.feasible()).isFalse();
        assertThat(answer.hopeless()).isFalse();
        assertThat(Objects.requireNonNull(answer.problem()).relaxations()).isNotEmpty();
        var largest = Objects.requireNonNull(answer.largest());
        assertThat(largest.countryTerms()).hasValue(0);
        assertThat(largest.organisationTerms()).hasValue(1);
        assertThat(largest.together()).isEqualTo(new Rules(0, 2, 0, false));
        assertThat(of(new Rules(0, 2, 0, false), members).feasible()).isTrue();
        assertThat(of(new Rules(1, 1, 0, false), members).feasible()).isTrue();
    }

    @Test
    void more_terms_than_there_are_other_countries_are_infeasible() {
        var members = Members.of("AL1", "BA1", "GR1", "GR2");
        assertThat(of(new Rules(2, 0, 0, false), members).feasible()).isTrue();
        var answer = of(new Rules(9, 0, 0, false), members);
        assertThat(answer.feasible()).isFalse();
        assertThat(Objects.requireNonNull(answer.largest()).countryTerms()).hasValue(2);
    }

    @Test
    void a_membership_longer_than_anyone_s_is_infeasible_and_the_longest_possible_one_is_named() {
        var members = Members.of("AL1", "BA1");
        // members since October 2014, and 2017 is decided on 5 July 2016: 21 whole months
        var answer = of(new Rules(0, 0, 60, false), members);
        assertThat(answer.feasible()).isFalse();
        assertThat(Objects.requireNonNull(answer.largest()).seniorityMonths()).hasValue(21);
    }

    @Test
    void where_nobody_at_all_qualifies_no_value_helps() {
        var answer = of(new Rules(1, 1, 0, false), List.of());
        assertThat(answer.feasible()).isFalse();
        assertThat(answer.hopeless()).isTrue();
        assertThat(answer.largest()).isNull();
    }

    @Test
    void an_election_is_feasible_as_long_as_somebody_can_be_elected() {
        assertThat(Feasibility.of(YEARLY.with(Strategy.ELECTED), Members.of("AL1"), History.NONE, AT).feasible())
                .isTrue();
    }
}
