package kolo.governance.turn;

import static kolo.governance.TermsForTests.at;
import static kolo.governance.TermsForTests.member;
import static kolo.governance.TermsForTests.term;
import static kolo.governance.TermsForTests.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kolo.governance.ContactRole;
import kolo.governance.Tenure;
import kolo.governance.TermContact;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.TermDraft;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Standing;

/// Each rule in the life of a turn alone, at its limits.
class RulesOfATurnTests {
    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Nested
    class VotesRule {
        @ParameterizedTest
        @CsvSource({"2,1,true", "3,2,false", "10,5,true", "9,5,false", "0,0,false", "1,0,true", "66667,33333,true",
            "66666,33334,false", "66666,33333,true"})
        void two_thirds_of_the_votes_cast_are_counted_in_whole_votes(int inFavour, int against, boolean carries) {
            assertThat(new Votes(inFavour, against, 500, true).twoThirdsOfCast()).isEqualTo(carries);
        }

        @ParameterizedTest
        @CsvSource({"2,1,true", "1,1,false", "0,0,false"})
        void a_motion_needs_more_in_favour_than_against(int inFavour, int against, boolean carries) {
            assertThat(new Votes(inFavour, against, 9, true).simpleMajority()).isEqualTo(carries);
        }

        @Test
        void there_are_no_negative_votes() {
            assertThatThrownBy(() -> new Votes(-1, 0, 0, true)).isInstanceOf(Invalid.class);
        }
    }

    @Nested
    class SkipByDecisionRule {
        @Test
        void the_subject_is_recused() {
            assertThatThrownBy(() -> new SkipByDecision(new Votes(10, 0, 0, false)).check())
                    .isInstanceOf(Invalid.class);
            assertThatCode(() -> new SkipByDecision(new Votes(10, 0, 0, true)).check()).doesNotThrowAnyException();
        }
    }

    @Nested
    class AnswerTimeRule {
        @ParameterizedTest
        @CsvSource({"2016-07-05,2017-01-01,2016-08-04", "2016-12-05,2017-01-01,2016-12-18",
            "2016-12-31,2017-01-01,2017-01-01", "2017-02-01,2017-01-01,2017-02-02"})
        void the_answer_is_due_in_30_days_or_half_of_the_days_left(String today, String begins, String answerBy) {
            assertThat(new AnswerTime(30).answerBy(day(today), day(begins))).isEqualTo(day(answerBy));
        }
    }

    @Nested
    class RemindersRule {
        private Reminders after(int reminders, String last) {
            return new Reminders(new TermSummary.Offer(at("2016-03-01"), day("2016-03-31"), reminders,
                    last.isEmpty() ? null : at(last), null), zone());
        }

        @Test
        void they_go_out_after_a_third_and_after_two_thirds_and_no_third_one_follows() {
            assertThat(after(0, "").due(day("2016-03-10"))).isFalse();
            assertThat(after(0, "").due(day("2016-03-11"))).isTrue();
            assertThat(after(1, "2016-03-11").due(day("2016-03-20"))).isFalse();
            assertThat(after(1, "2016-03-11").due(day("2016-03-21"))).isTrue();
            assertThat(after(2, "2016-03-21").due(day("2016-03-30"))).isFalse();
        }

        @Test
        void silence_counts_after_both_and_a_day_to_answer() {
            assertThat(after(2, "2016-03-21").offer().expired(day("2016-03-31"), zone())).isFalse();
            assertThat(after(2, "2016-03-21").offer().expired(day("2016-04-01"), zone())).isTrue();
            assertThat(after(1, "2016-03-11").offer().expired(day("2016-06-01"), zone())).isFalse();
            assertThat(after(2, "2016-06-01").offer().expired(day("2016-06-01"), zone())).isFalse();
        }
    }

    @Nested
    class DecliningRule {
        private final TermSummary deferred = term('A', TermKind.REGULAR, TermState.DEFERRED, "2016-01-01",
                "2017-01-01");

        @Test
        void the_first_no_defers_and_the_second_goes_last() {
            assertThat(new Declining(List.of(), zone()).outcomeFor(member('A'))).isEqualTo(TermState.DEFERRED);
            assertThat(new Declining(List.of(deferred), zone()).outcomeFor(member('A'))).isEqualTo(TermState.DECLINED);
            assertThat(new Declining(List.of(deferred), zone()).outcomeFor(member('B'))).isEqualTo(TermState.DEFERRED);
        }

        @Test
        void having_served_in_between_makes_the_next_no_the_first_again() {
            var served = term('A', TermKind.REGULAR, TermState.CONFIRMED, "2017-01-01", "2018-01-01");
            assertThat(new Declining(List.of(deferred, served), zone()).outcomeFor(member('A')))
                    .isEqualTo(TermState.DEFERRED);
        }
    }

    @Nested
    class VacancyRule {
        private final TermSummary beta = term('B', TermKind.REGULAR, TermState.CONFIRMED, "2016-01-01", "2017-01-01");
        private final TermSummary alpha = term('A', TermKind.PAST, TermState.CONFIRMED, "2015-01-01", "2016-01-01");
        private final TermSummary gamma = term('C', TermKind.REGULAR, TermState.CONFIRMED, "2017-01-01", "2018-01-01");
        private final List<MemberSummary> eligible = List.of(summary('A', "2014-10-01"), summary('C', "2015-01-01"),
                summary('D', "2013-01-01"));

        private MemberSummary summary(char letter, String since) {
            return new MemberSummary(member(letter), String.valueOf(letter), null, null, null, false, Standing.ACTIVE,
                    day(since), null);
        }

        private Optional<MemberId> acting(TermSummary... others) {
            return new Vacancy(beta, day("2016-07-01")).acting(List.of(others), eligible);
        }

        @Test
        void half_of_a_turn_is_counted_in_days() {
            assertThat(new Vacancy(beta, day("2016-07-02")).restIsOffered()).isTrue();
            assertThat(new Vacancy(beta, day("2016-07-03")).restIsOffered()).isFalse();
        }

        @Test
        void the_incoming_acts_else_the_past_chair_else_the_longest_standing() {
            assertThat(acting(alpha, beta, gamma)).contains(member('C'));
            assertThat(acting(alpha, beta)).contains(member('A'));
            assertThat(acting(beta)).contains(member('D'));
        }

        @Test
        void who_only_has_an_offer_is_not_the_incoming() {
            var offered = term('C', TermKind.REGULAR, TermState.OFFERED, "2017-01-01", "2018-01-01");
            assertThat(acting(alpha, beta, offered)).contains(member('A'));
        }
    }

    @Nested
    class InabilityRule {
        private final Votes carried = new Votes(5, 1, 0, true);

        @Test
        void it_takes_more_than_90_days_half_of_the_board_and_a_majority() {
            var since = day("2016-03-01");
            assertThatThrownBy(() -> new Inability(since, day("2016-05-30")).check(4, 4, carried))
                    .isInstanceOf(Invalid.class);
            var late = new Inability(since, day("2016-05-31"));
            assertThatThrownBy(() -> late.check(4, 1, carried)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> late.check(5, 2, carried)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> late.check(4, 2, new Votes(1, 1, 0, true))).isInstanceOf(Invalid.class);
            assertThatCode(() -> late.check(4, 2, carried)).doesNotThrowAnyException();
        }
    }

    @Nested
    class ChairPersonLeavesRule {
        @Test
        void the_deputy_leads_until_somebody_is_named() {
            var persons = List.of(
                    new TermContact(ContactRole.CHAIR_PERSON, "Ana", null, day("2016-01-01"), day("2016-03-01")),
                    new TermContact(ContactRole.DEPUTY, "Bo", null, day("2016-01-01"), null));
            var held = term('B', TermKind.REGULAR, TermState.CONFIRMED, "2016-01-01", "2017-01-01",
                    new Tenure(at("2016-01-01"), at("2017-01-01")), null, persons);
            assertThat(new ChairPersonLeaves(held, day("2016-02-29")).leads().orElseThrow().name()).isEqualTo("Ana");
            assertThat(new ChairPersonLeaves(held, day("2016-02-29")).replacementDue()).isEmpty();
            assertThat(new ChairPersonLeaves(held, day("2016-03-01")).leads().orElseThrow().name()).isEqualTo("Bo");
            assertThat(new ChairPersonLeaves(held, day("2016-03-01")).replacementDue()).contains(day("2016-03-31"));
        }
    }

    @Nested
    class OrganisationLeavesRule {
        @ParameterizedTest
        @CsvSource({"ACTIVE,false", "NOTICE,false", "PAUSED,false", "SUSPENDED,true", "ENDED,true", "NONE,true"})
        void only_who_is_suspended_or_no_member_any_more_holds_nothing(Standing standing, boolean vacates) {
            assertThat(new OrganisationLeaves(standing).vacates()).isEqualTo(vacates);
        }
    }

    @Nested
    class SwapRules {
        private final TermSummary one = term('A', TermKind.REGULAR, TermState.ACCEPTED, "2017-01-01", "2018-01-01");
        private final TermSummary other = term('B', TermKind.REGULAR, TermState.CONFIRMED, "2018-01-01", "2019-01-01");

        @Test
        void a_confirmed_turn_needs_a_motion_that_carries() {
            var rule = new SwapRule(one, other);
            assertThat(rule.needsMotion()).isTrue();
            assertThatThrownBy(() -> rule.check(Optional.empty(), List.of())).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> rule.check(Optional.of(new Votes(1, 1, 0, true)), List.of()))
                    .isInstanceOf(Invalid.class);
            assertThatCode(() -> rule.check(Optional.of(new Votes(2, 1, 0, true)), List.of()))
                    .doesNotThrowAnyException();
        }

        @Test
        void a_rule_of_the_rotation_stands_above_every_motion() {
            assertThatThrownBy(() -> new SwapRule(one, other).check(Optional.of(new Votes(9, 0, 0, true)),
                    List.of("E4"))).isInstanceOf(Invalid.class);
        }

        @Test
        void a_turn_that_is_over_or_of_the_same_member_is_not_exchanged() {
            var over = term('B', TermKind.REGULAR, TermState.CONFIRMED, "2015-01-01", "2016-01-01");
            assertThatThrownBy(() -> new SwapRule(one, over).checkPair(at("2016-06-01"))).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> new SwapRule(one, one).checkPair(at("2016-06-01"))).isInstanceOf(Invalid.class);
        }
    }

    @Nested
    class WhatIsNoTerm {
        @Test
        void it_has_a_holder_and_ends_after_it_begins() {
            assertThatThrownBy(() -> new TermDraft(kolo.governance.TermsForTests.CHAIR, null, null, " ", TermKind.PAST,
                    TermState.CONFIRMED, day("2015-01-01"), day("2016-01-01"), kolo.texts.DatePrecision.DAY, null, null,
                    null)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> TermDraft.turn(kolo.governance.TermsForTests.CHAIR, member('A'), TermKind.PAST,
                    TermState.CONFIRMED, day("2015-01-01"), day("2015-01-01"), null)).isInstanceOf(Invalid.class);
        }
    }

    @Nested
    class WhatCountsAsServed {
        @Test
        void half_of_the_planned_days_count_and_acting_never_does() {
            var half = term('A', TermKind.REGULAR, TermState.VACATED, "2016-01-01", "2017-01-01",
                    new Tenure(at("2016-01-01"), at("2016-07-02")), null, List.of());
            var less = term('A', TermKind.REGULAR, TermState.VACATED, "2016-01-01", "2017-01-01",
                    new Tenure(at("2016-01-01"), at("2016-07-01")), null, List.of());
            var acting = term('A', TermKind.ACTING, TermState.CONFIRMED, "2016-01-01", "2017-01-01");
            assertThat(half.counts(zone())).isTrue();
            assertThat(less.counts(zone())).isFalse();
            assertThat(acting.counts(zone())).isFalse();
        }
    }
}
