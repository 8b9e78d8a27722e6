package kolo.governance.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RotationRulesTests {
    private static final LocalDate AT = LocalDate.of(2016, 6, 1);
    private static final Scheme YEARLY = Scheme.yearly(LocalDate.of(2015, 1, 1), Strategy.LEAST_RECENTLY_SERVED, "s");

    private static Rule barredBy(Candidate candidate, Rules rules) {
        var members = new ArrayList<>(Members.of("AL1", "BA1"));
        members.add(candidate);
        return Planner.plan(YEARLY.with(rules), members, Members.served(Members.year(2016, "GR9")), AT)
                .turns()
                .getFirst()
                .explanation()
                .barred(candidate.id())
                .orElseThrow()
                .first()
                .rule();
    }

    private static Candidate member(String name, List<Candidate.Restriction> restrictions, boolean arrears,
            boolean contacts) {
        return new Candidate(Members.id(name), name, name.replaceAll("\\d", ""), LocalDate.of(2014, 10, 1),
                Candidate.Basis.STATED, restrictions, arrears, contacts);
    }

    @Test
    void e1_a_member_that_has_given_notice_is_not_offered() {
        var notice = new Candidate.Restriction(Candidate.Hindrance.NOTICE, LocalDate.of(2016, 5, 1), null);
        assertThat(barredBy(member("TR1", List.of(notice), false, true), Rules.NONE)).isEqualTo(Rule.STANDING);
    }

    @Test
    void e1_a_pause_that_is_over_when_the_turn_is_decided_hinders_nobody() {
        var pause = new Candidate.Restriction(Candidate.Hindrance.PAUSED, LocalDate.of(2016, 5, 1),
                LocalDate.of(2016, 7, 1));
        var paused = member("TR1", List.of(pause), false, true);
        // 2017 is decided on 5 July 2016
        var turn = Planner.plan(YEARLY, List.of(paused), History.NONE, AT).turns().getFirst();
        assertThat(turn.decidedOn()).isEqualTo(LocalDate.of(2016, 7, 5));
        assertThat(turn.chosen()).isEqualTo(paused.id());
    }

    @Test
    void e2_a_member_of_too_few_months_is_not_offered() {
        assertThat(barredBy(Members.since("TR1", LocalDate.of(2015, 7, 6)), new Rules(0, 0, 12, false)))
                .isEqualTo(Rule.SENIORITY);
    }

    @Test
    void e2_counts_to_the_day() {
        var scheme = YEARLY.with(new Rules(0, 0, 12, false));
        var member = Members.since("TR1", LocalDate.of(2015, 7, 5));
        assertThat(Planner.plan(scheme, List.of(member), History.NONE, AT).turns().getFirst().chosen())
                .isEqualTo(member.id());
    }

    @Test
    void e3_a_member_in_arrears_is_not_offered() {
        assertThat(barredBy(member("TR1", List.of(), true, true), Rules.NONE)).isEqualTo(Rule.ARREARS);
    }

    @Test
    void e4_a_country_that_served_in_the_last_terms_is_not_offered() {
        assertThat(barredBy(member("GR1", List.of(), false, true), new Rules(1, 0, 0, false))).isEqualTo(Rule.COUNTRY);
    }

    @Test
    void e4_counts_only_terms_of_which_at_least_half_was_served() {
        var members = Members.of("GR1", "TR1");
        var brief = new History.Served(Members.id("GR1"), "GR", LocalDate.of(2016, 1, 1), LocalDate.of(2016, 5, 1),
                false, History.Outcome.VACATED);
        var turn = Planner.plan(YEARLY.with(new Rules(1, 1, 0, false)), members, Members.served(brief), AT)
                .turns()
                .getFirst();
        assertThat(turn.explanation().barred()).isEmpty();
    }

    @Test
    void e4_looks_at_settled_turns_on_both_sides() {
        var members = Members.of("GR1", "GR2", "TR1");
        var settled = new History(List.of(),
                List.of(new History.Settled(Members.id("GR1"), "GR", LocalDate.of(2018, 1, 1),
                        LocalDate.of(2019, 1, 1))),
                List.of());
        var plan = Planner.plan(YEARLY.with(new Rules(1, 1, 0, false)), members, settled, AT, 3);
        assertThat(Members.names(plan, members)).containsExactly("TR1", "GR1", "TR1");
    }

    @Test
    void e5_an_organisation_that_served_in_the_last_terms_is_not_offered() {
        var members = Members.of("GR1", "GR2");
        var plan = Planner.plan(YEARLY.with(new Rules(0, 1, 0, false)), members,
                Members.served(Members.year(2016, "GR1")), AT, 1);
        assertThat(plan.turns().getFirst().explanation().barred(Members.id("GR1")).orElseThrow().first().rule())
                .isEqualTo(Rule.ORGANISATION);
    }

    @Test
    void e6_a_member_without_named_contacts_is_not_offered() {
        assertThat(barredBy(member("TR1", List.of(), false, false), new Rules(0, 0, 0, true))).isEqualTo(Rule.CONTACTS);
    }

    @Test
    void rules_give_way_one_by_one_first_the_country_then_the_organisation_then_seniority() {
        var young = Members.since("BG1", LocalDate.of(2016, 5, 1));
        var scheme = YEARLY.with(new Rules(2, 1, 24, false));
        var turn = Planner.plan(scheme, List.of(young), Members.served(Members.year(2016, "BG1")), AT)
                .turns()
                .getFirst();
        assertThat(turn.relaxations()).containsExactly(new Turn.Relaxation(Rule.COUNTRY, 2, 1),
                new Turn.Relaxation(Rule.COUNTRY, 1, 0), new Turn.Relaxation(Rule.ORGANISATION, 1, 0),
                new Turn.Relaxation(Rule.SENIORITY, 24, 0));
        assertThat(turn.chosen()).isEqualTo(young.id());
    }

    @Test
    void a_rule_gives_way_no_further_than_is_needed() {
        var members = Members.of("BG1", "GR1");
        var turn = Planner.plan(YEARLY.with(new Rules(3, 0, 0, false)), members,
                Members.served(Members.year(2015, "BG1"), Members.year(2016, "GR1")), AT).turns().getFirst();
        assertThat(turn.relaxations()).containsExactly(new Turn.Relaxation(Rule.COUNTRY, 3, 2),
                new Turn.Relaxation(Rule.COUNTRY, 2, 1));
        assertThat(turn.chosen()).isEqualTo(Members.id("BG1"));
        assertThat(turn.explanation().barred(Members.id("GR1")).orElseThrow().first().rule()).isEqualTo(Rule.COUNTRY);
    }

    @Test
    void when_nobody_qualifies_even_so_the_incumbent_carries_over() {
        var turn = Planner.plan(YEARLY.with(new Rules(1, 1, 0, true)), List.of(member("TR1", List.of(), false, false)),
                History.NONE, AT).turns().getFirst();
        assertThat(turn.state()).isEqualTo(Turn.State.CARRY_OVER);
        assertThat(turn.member()).isEmpty();
        assertThat(turn.relaxations()).hasSize(2);
    }

    @Test
    void who_declined_keeps_the_place_once() {
        var members = Members.of("AL1", "BA1", "GR1");
        var scheme = YEARLY.with(Strategy.SENIORITY);
        var first = Planner.plan(scheme, members, History.NONE, AT, 3);
        var declined = Members.names(first, members).getFirst();
        var plan = Planner.plan(scheme, members,
                new History(List.of(), List.of(), List.of(Members.refusal(2017, declined))), AT, 3);
        assertThat(Members.names(plan, members).get(0)).isNotEqualTo(declined);
        assertThat(Members.names(plan, members).get(1)).isEqualTo(declined);
    }

    @Test
    void who_declines_a_second_time_goes_last() {
        for (var strategy : List.of(Strategy.LEAST_RECENTLY_SERVED, Strategy.COUNTRY_ROUND_ROBIN, Strategy.SENIORITY,
                Strategy.LOT, Strategy.COUNTRY_ALPHABETICAL)) {
            var members = Members.of("AL1", "BA1", "GR1", "ME1");
            var scheme = YEARLY.with(strategy);
            var declined = Members.names(Planner.plan(scheme, members, History.NONE, AT), members).getFirst();
            var twice = List.of(Members.refusal(2016, declined), Members.refusal(2017, declined));
            var plan = Planner.plan(scheme, members, new History(List.of(), List.of(), twice), AT, 4);
            assertThat(Members.names(plan, members)).as("%s", strategy).endsWith(declined).doesNotHaveDuplicates();
        }
    }

    @Test
    void who_is_skipped_by_decision_keeps_the_place() {
        var members = Members.of("AL1", "BA1", "GR1");
        var first = Members.names(Planner.plan(YEARLY, members, History.NONE, AT), members).getFirst();
        var skips = List.of(
                new History.Refusal(Members.id(first), LocalDate.of(2016, 1, 1), History.Refusal.Kind.SKIPPED),
                new History.Refusal(Members.id(first), LocalDate.of(2017, 1, 1), History.Refusal.Kind.SKIPPED));
        var plan = Planner.plan(YEARLY, members, new History(List.of(), List.of(), skips), AT, 2);
        assertThat(Members.names(plan, members)).endsWith(first);
    }

    @Test
    void countries_follow_the_network_s_list_and_a_member_that_kept_its_place_does_not_move_the_line_back() {
        var members = Members.of("AL1", "BA1", "GR1", "ME1");
        var scheme = YEARLY.with(Strategy.COUNTRY_ALPHABETICAL)
                .with(new CountryList(1, List.of("GR", "AL", "ME", "BA")));
        assertThat(Members.names(Planner.plan(scheme, members, Members.served(Members.year(2016, "GR1")), AT), members))
                .containsExactly("AL1", "ME1", "BA1", "GR1", "AL1");
        var declined = new History(List.of(Members.year(2016, "GR1")), List.of(),
                List.of(Members.refusal(2017, "AL1")));
        assertThat(Members.names(Planner.plan(scheme, members, declined, AT), members))
                .containsExactly("ME1", "AL1", "BA1", "GR1", "AL1");
    }

    @Test
    void the_country_that_waited_longest_is_next_in_the_round_robin() {
        var members = Members.of("AL1", "AL2", "BA1", "GR1");
        var history = Members.served(Members.year(2013, "BA1"), Members.year(2014, "GR1"), Members.year(2015, "AL1"),
                Members.year(2016, "BA1"));
        assertThat(Members.names(Planner.plan(YEARLY.with(Strategy.COUNTRY_ROUND_ROBIN), members, history, AT, 4),
                members)).containsExactly("GR1", "AL2", "BA1", "GR1");
    }

    @Test
    void fewest_terms_and_then_the_longest_membership_lead_by_seniority() {
        var members = List.of(Members.since("AL1", LocalDate.of(2010, 1, 1)),
                Members.since("BA1", LocalDate.of(2009, 1, 1)), Members.since("GR1", LocalDate.of(2014, 1, 1)));
        assertThat(Members.names(Planner.plan(YEARLY.with(Strategy.SENIORITY), members,
                Members.served(Members.year(2016, "BA1")), AT, 4), members))
                .containsExactly("AL1", "GR1", "BA1", "AL1");
    }

    @Test
    void an_elected_office_has_no_holder_before_the_result() {
        var plan = Planner.plan(YEARLY.with(Strategy.ELECTED), Members.of("AL1", "BA1"), History.NONE, AT);
        assertThat(plan.turns()).allMatch(turn -> turn.state() == Turn.State.TO_BE_ELECTED && turn.chosen() == null);
        assertThat(plan.turns().getFirst().explanation().eligible()).hasSize(2);
    }

    @Test
    void the_rest_of_a_vacant_term_goes_to_the_next_after_the_incoming_one() {
        var members = Members.of("AL1", "BA1", "GR1");
        var incoming = new History(List.of(),
                List.of(new History.Settled(Members.id("AL1"), "AL", LocalDate.of(2017, 1, 1),
                        LocalDate.of(2018, 1, 1))),
                List.of());
        var turn = Planner.choose(YEARLY.with(new Rules(1, 1, 0, false)), members, incoming, LocalDate.of(2016, 3, 1),
                LocalDate.of(2017, 1, 1), Set.of(Members.id("GR1")), LocalDate.of(2016, 3, 1));
        assertThat(turn.chosen()).isEqualTo(Members.id("BA1"));
        assertThat(turn.from()).isEqualTo(LocalDate.of(2016, 3, 1));
    }

    @Test
    void two_turns_can_be_tried_the_other_way_round() {
        var members = Members.of("AL1", "BA1", "BA2");
        var settled = new History(List.of(Members.year(2016, "BA1")), List.of(), List.of());
        var scheme = YEARLY.with(new Rules(1, 0, 0, false));
        assertThat(Planner.objections(scheme, members, settled, Members.id("BA2"), LocalDate.of(2017, 1, 1),
                LocalDate.of(2018, 1, 1), AT)).extracting(Explanation.Objection::rule).containsExactly(Rule.COUNTRY);
        assertThat(Planner.objections(scheme, members, settled, Members.id("AL1"), LocalDate.of(2017, 1, 1),
                LocalDate.of(2018, 1, 1), AT)).isEmpty();
    }
}
