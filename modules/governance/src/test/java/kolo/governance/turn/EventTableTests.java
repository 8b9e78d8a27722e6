package kolo.governance.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.governance.ContactRole;
import kolo.governance.Office.BodyKind;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.MemberImport.Manner;
import kolo.membership.RepresentativeRole;
import kolo.membership.Representatives;
import kolo.membership.Standing;

/// Every row of the table of events in section 3A of the specification, by name.
class EventTableTests extends ChairedNetwork {
    @org.springframework.beans.factory.annotation.Autowired
    kolo.mail.Mailbox mailbox;

    @Autowired
    Representatives representatives;
    @Autowired
    kolo.identity.Accounts accounts;
    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void decline_the_next_eligible_is_offered_and_the_decliner_keeps_its_place_once() {
        var gamma = offered("Gamma", "2017-01-01", "2018-01-01");
        actsAs(memberOf(member("Gamma")));
        run(ours, () -> answerOffer.decline(gamma, "Not this year"));
        assertThat(terms(TermState.DEFERRED)).containsExactly("Gamma 2017-01-01");
        assertThat(terms(TermState.OFFERED)).containsExactly("Delta 2017-01-01");
        var again = offered("Gamma", "2018-01-01", "2019-01-01");
        run(ours, () -> answerOffer.decline(again, "Nor the next"));
        assertThat(terms(TermState.DECLINED)).containsExactly("Gamma 2018-01-01");
        assertThat(term(gamma).counts(ours.zone())).isFalse();
    }

    @Test
    void no_answer_after_two_reminders_is_taken_for_a_decline() {
        var gamma = offered("Gamma", "2017-01-01", "2018-01-01");
        assertThat(term(gamma).offer()).satisfies(offer -> assertThat(offer.answerBy()).isEqualTo(day("2016-03-31")));
        aDayPasses("2016-03-10T00:10:00");
        assertThat(term(gamma).offer()).satisfies(offer -> assertThat(offer.reminders()).isZero());
        aDayPasses("2016-03-11T00:10:00");
        aDayPasses("2016-03-11T09:10:00");
        assertThat(term(gamma).offer()).satisfies(offer -> assertThat(offer.reminders()).isEqualTo(1));
        aDayPasses("2016-03-21T00:10:00");
        assertThat(term(gamma).offer()).satisfies(offer -> assertThat(offer.reminders()).isEqualTo(2));
        aDayPasses("2016-03-31T23:59:00");
        assertThat(terms(TermState.OFFERED)).containsExactly("Gamma 2017-01-01");
        aDayPasses("2016-04-01T00:10:00");
        assertThat(terms(TermState.DEFERRED)).containsExactly("Gamma 2017-01-01");
        assertThat(terms(TermState.OFFERED)).containsExactly("Delta 2017-01-01");
    }

    @Test
    void a_reminder_that_no_job_sent_in_time_costs_the_invited_nothing() {
        var gamma = offered("Gamma", "2017-01-01", "2018-01-01");
        aDayPasses("2016-05-01T00:10:00");
        aDayPasses("2016-05-02T00:10:00");
        run(ours, () -> answerOffer.accept(gamma, "Ana", "Bo"));
        assertThat(terms(TermState.ACCEPTED)).containsExactly("Gamma 2017-01-01");
    }

    @Test
    void an_expired_offer_cannot_be_accepted_although_no_job_has_closed_it() {
        var gamma = offered("Gamma", "2017-01-01", "2018-01-01");
        aDayPasses("2016-03-11T00:10:00");
        aDayPasses("2016-03-21T00:10:00");
        itIs("2016-04-01T00:00:00");
        assertThatThrownBy(() -> run(ours, () -> answerOffer.accept(gamma, "Ana", "Bo"))).isInstanceOf(Conflict.class);
    }

    @Test
    void skip_against_will_needs_two_thirds_of_the_votes_cast_without_the_subject() {
        offered("Gamma", "2017-01-01", "2018-01-01");
        assertThatThrownBy(() -> run(ours, () -> skipMember.skip(chair, member("Gamma"), day("2017-01-01"),
                day("2018-01-01"), decision(9, 5)))).isInstanceOf(Invalid.class);
        assertThat(terms(TermState.OFFERED)).containsExactly("Gamma 2017-01-01");
        run(ours, () -> skipMember.skip(chair, member("Gamma"), day("2017-01-01"), day("2018-01-01"), decision(10, 5)));
        assertThat(terms(TermState.SKIPPED)).containsExactly("Gamma 2017-01-01");
        assertThat(terms(TermState.OFFERED)).containsExactly("Delta 2017-01-01");
    }

    @Test
    void swap_both_accept_and_later_turns_stay() {
        var gamma = accepted("Gamma", "2017-01-01", "2018-01-01");
        var delta = accepted("Delta", "2018-01-01", "2019-01-01");
        var epsilon = accepted("Epsilon", "2019-01-01", "2020-01-01");
        var swap = in(ours, () -> swapTurns.propose(gamma, delta));
        actsAs(memberOf(member("Gamma")));
        run(ours, () -> swapTurns.accept(swap, true));
        assertThatThrownBy(() -> run(ours, () -> swapTurns.accept(swap, false))).isInstanceOf(NotFound.class);
        assertThat(name(term(gamma))).isEqualTo("Gamma");
        actsAs(memberOf(member("Delta")));
        run(ours, () -> swapTurns.accept(swap, false));
        assertThat(name(term(gamma))).isEqualTo("Delta");
        assertThat(name(term(delta))).isEqualTo("Gamma");
        assertThat(name(term(epsilon))).isEqualTo("Epsilon");
    }

    @Test
    void swap_another_proposal_about_one_of_the_turns_is_off_when_they_were_exchanged() {
        var gamma = accepted("Gamma", "2017-01-01", "2018-01-01");
        var delta = accepted("Delta", "2018-01-01", "2019-01-01");
        var epsilon = accepted("Epsilon", "2019-01-01", "2020-01-01");
        var withDelta = in(ours, () -> swapTurns.propose(gamma, delta));
        var withEpsilon = in(ours, () -> swapTurns.propose(gamma, epsilon));
        actsAs(memberOf(member("Gamma")));
        run(ours, () -> swapTurns.accept(withDelta, true));
        run(ours, () -> swapTurns.accept(withEpsilon, true));
        actsAs(memberOf(member("Epsilon")));
        run(ours, () -> swapTurns.accept(withEpsilon, false));
        assertThat(name(term(gamma))).isEqualTo("Epsilon");
        actsAs(memberOf(member("Delta")));
        assertThatThrownBy(() -> run(ours, () -> swapTurns.accept(withDelta, false))).isInstanceOf(Conflict.class);
        assertThat(name(term(gamma))).isEqualTo("Epsilon");
        assertThat(name(term(delta))).isEqualTo("Delta");
    }

    @Test
    void swap_a_rule_that_stands_against_it_refuses_it() {
        var gamma = accepted("Gamma", "2017-01-01", "2018-01-01");
        var delta = accepted("Delta", "2018-01-01", "2019-01-01");
        var swap = in(ours, () -> swapTurns.propose(gamma, delta));
        run(ours, () -> swapTurns.accept(swap, true));
        objected("E4");
        assertThatThrownBy(() -> run(ours, () -> swapTurns.accept(swap, false))).isInstanceOf(Invalid.class);
        assertThat(name(term(gamma))).isEqualTo("Gamma");
    }

    @Test
    void swap_of_a_confirmed_turn_needs_a_motion() {
        var gamma = settled("Gamma", "2017-01-01", "2018-01-01");
        var delta = accepted("Delta", "2018-01-01", "2019-01-01");
        var swap = in(ours, () -> swapTurns.propose(gamma, delta));
        run(ours, () -> swapTurns.accept(swap, true));
        run(ours, () -> swapTurns.accept(swap, false));
        assertThat(name(term(gamma))).isEqualTo("Gamma");
        assertThatThrownBy(() -> run(ours, () -> swapTurns.decide(swap, decision(4, 4)))).isInstanceOf(Invalid.class);
        run(ours, () -> swapTurns.decide(swap, decision(5, 4)));
        assertThat(name(term(gamma))).isEqualTo("Delta");
        assertThat(term(gamma).state()).isEqualTo(TermState.CONFIRMED);
    }

    @Test
    void new_member_enters_the_pool_and_never_displaces_an_offered_turn() {
        offered("Gamma", "2017-01-01", "2018-01-01");
        actors.run(Actor.system(), () -> run(ours, () -> imports.importNow("new.csv",
                "name,country,member_since\nEta,HR,2016-03-01\n".getBytes(StandardCharsets.UTF_8), Manner.MEMBERS)));
        theOrderIs("Eta", "Delta");
        assertThat(in(ours, () -> offerTurn.proposal(chair)).orElseThrow().from()).isEqualTo(day("2018-01-01"));
        assertThatThrownBy(() -> offered("Eta", "2017-01-01", "2018-01-01")).isInstanceOf(Conflict.class);
        assertThat(terms(TermState.OFFERED)).containsExactly("Gamma 2017-01-01");
    }

    @Test
    void chair_person_leaves_the_deputy_acts_and_the_organisation_names_somebody_within_30_days() {
        run(ours, () -> leadPersons.leaves(beta2016, ContactRole.CHAIR_PERSON, day("2016-03-01")));
        var rule = new ChairPersonLeaves(term(beta2016), day("2016-03-01"));
        assertThat(rule.leads()).hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Bo"));
        assertThat(rule.replacementDue()).contains(day("2016-03-31"));
        assertThat(new ChairPersonLeaves(term(beta2016), day("2016-03-31")).overdue()).isFalse();
        assertThat(new ChairPersonLeaves(term(beta2016), day("2016-04-01")).overdue()).isTrue();
        assertThat(holder()).isEqualTo("Beta TERM");
        actsAs(memberOf(member("Beta")));
        run(ours, () -> leadPersons.name(beta2016, ContactRole.CHAIR_PERSON, "Cica", day("2016-03-20")));
        assertThat(new ChairPersonLeaves(term(beta2016), day("2016-03-20")).leads())
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Cica"));
    }

    @Test
    void a_term_long_past_is_changed_by_its_holder_no_more_and_nobody_is_asked_for_a_replacement() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2018-06-01T10:00:00");
        actsAs(memberOf(member("Beta")));
        assertThatThrownBy(() -> run(ours, () -> leadPersons.name(beta2016, ContactRole.DEPUTY, "Eve",
                day("2016-03-01")))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> run(ours, () -> leadPersons.leaves(beta2016, ContactRole.CHAIR_PERSON,
                day("2016-03-01")))).isInstanceOf(Conflict.class);
        actsAs(office);
        var before = in(ours, () -> mailbox.newest()).size();
        run(ours, () -> leadPersons.leaves(beta2016, ContactRole.CHAIR_PERSON, day("2016-03-01")));
        assertThat(in(ours, () -> mailbox.newest())).hasSize(before);
    }

    @Test
    void chair_person_whose_representation_ends_has_left_the_chair_too() {
        run(ours, () -> representatives.invite(member("Beta"), new kolo.kernel.EmailAddress("ana@beta.example.org"),
                "Ana Pop", "en", Set.of(RepresentativeRole.MAIN_CONTACT)));
        run(ours, () -> leadPersons.name(beta2016, ContactRole.CHAIR_PERSON, "Ana Pop", day("2016-03-01")));
        clock.advance(java.time.Duration.ofDays(2));
        run(ours, () -> representatives.invite(member("Beta"), new kolo.kernel.EmailAddress("bo@beta.example.org"),
                "Bo Pop", "en", Set.of(RepresentativeRole.MAIN_CONTACT)));
        assertThat(new ChairPersonLeaves(term(beta2016), day("2016-03-03")).replacementDue())
                .contains(day("2016-04-02"));
    }

    @Test
    void chair_organisation_suspended_by_decision_vacates_in_the_same_transaction_and_the_incoming_acts() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        suspend("Beta");
        assertThat(holder()).isEqualTo("Gamma ACTING");
        assertThat(term(beta2016).state()).isEqualTo(TermState.VACATED);
    }

    @Test
    void chair_organisation_gone_without_incoming_the_past_chair_acts_else_the_longest_standing() {
        run(ours, () -> enterTerm.enter(past(member("Alpha"), "2015-01-01", "2016-01-01"), List.of()));
        suspend("Beta");
        assertThat(holder()).isEqualTo("Alpha ACTING");
        var acting = holding().orElseThrow().term();
        run(ours, () -> vacateOffice.vacate(acting.id(), null, "It cannot"));
        assertThat(holder()).endsWith("ACTING").doesNotStartWith("Alpha").doesNotStartWith("Beta");
    }

    @Test
    void chair_organisation_that_gives_notice_serves_until_its_end_takes_effect() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        record("NOTICE", "Beta", "2016-03-01");
        assertThat(holder()).isEqualTo("Beta TERM");
        leaves("Beta", "2016-09-01");
        itIs("2016-08-31T23:59:59");
        assertThat(holder()).isEqualTo("Beta TERM");
        itIs("2016-09-01T00:00:00");
        assertThat(holder()).isEqualTo("Gamma ACTING");
    }

    @Test
    void vacancy_with_at_least_half_left_the_rest_goes_to_the_next_after_the_incoming_and_counts() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2016-07-01T12:00:00");
        run(ours, () -> vacateOffice.vacate(beta2016, null, "It resigned"));
        assertThat(holder()).isEqualTo("Gamma ACTING");
        assertThat(terms(TermState.OFFERED)).containsExactly("Delta 2016-07-01");
        var rest = in(ours, () -> governance.terms(chair)).stream()
                .filter(term -> term.kind() == TermKind.REMAINDER)
                .findFirst()
                .orElseThrow()
                .id();
        run(ours, () -> answerOffer.accept(rest, "Ana", "Bo"));
        itIs("2016-08-01T12:00:00");
        run(ours, () -> confirmTurn.confirm(rest));
        assertThat(holder()).isEqualTo("Delta TERM");
        assertThat(term(rest).counts(ours.zone())).isTrue();
        itIs("2017-01-01T00:00:00");
        assertThat(holder()).isEqualTo("Gamma TERM");
    }

    @Test
    void vacancy_with_less_than_half_left_the_incoming_acts_then_serves_its_own_full_term() {
        var gamma = settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2016-07-03T12:00:00");
        run(ours, () -> vacateOffice.vacate(beta2016, null, "It resigned"));
        assertThat(holder()).isEqualTo("Gamma ACTING");
        assertThat(holding().orElseThrow().term().counts(ours.zone())).isFalse();
        assertThat(terms(TermState.OFFERED)).isEmpty();
        itIs("2017-01-01T00:00:00");
        assertThat(holder()).isEqualTo("Gamma TERM");
        assertThat(holding().orElseThrow().term().id()).isEqualTo(gamma);
        assertThat(term(beta2016).counts(ours.zone())).isTrue();
    }

    @Test
    void inability_of_more_than_90_days_and_half_of_the_board_asks_for_a_vote() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        var board = in(ours, () -> offices.addBody(BodyKind.BOARD, "Board", null, clock.instant()));
        for (var name : List.of("Alpha", "Delta", "Epsilon", "Zeta")) {
            var seat = in(ours, () -> offices.addSeat(board, "Seat of " + name, clock.instant()));
            run(ours, () -> confirmTurn.appoint(kolo.governance.office.TermDraft.turn(seat, member(name),
                    TermKind.REGULAR, TermState.CONFIRMED, day("2016-03-01"), day("2018-03-01"), null)));
        }
        run(ours, () -> leadPersons.unable(beta2016, day("2016-03-01")));
        itIs("2016-05-30T12:00:00");
        assertThatThrownBy(() -> run(ours, () -> leadPersons.earlyRotation(beta2016, decision(5, 1))))
                .isInstanceOf(Invalid.class);
        itIs("2016-05-31T12:00:00");
        assertThatThrownBy(() -> run(ours, () -> leadPersons.earlyRotation(beta2016, decision(2, 2))))
                .isInstanceOf(Invalid.class);
        assertThat(holder()).isEqualTo("Beta TERM");
        run(ours, () -> leadPersons.earlyRotation(beta2016, decision(5, 1)));
        assertThat(holder()).isEqualTo("Gamma ACTING");
    }

    @Test
    void no_successor_the_incumbent_carries_over_for_90_days_at_most() {
        itIs("2017-01-01T00:00:00");
        assertThat(holder()).isEqualTo("Beta CARRY_OVER");
        itIs("2017-03-31T23:59:59");
        assertThat(holder()).isEqualTo("Beta CARRY_OVER");
        itIs("2017-04-01T00:00:00");
        assertThat(holder()).isEqualTo("nobody");
        assertThat(in(ours, () -> governance.chairs(clock.instant())).orElseThrow().unknownSince())
                .isEqualTo(day("2017-01-01"));
    }

    @Test
    void no_successor_until_one_is_confirmed_late_who_begins_at_that_instant() {
        itIs("2017-01-20T15:00:00");
        var gamma = settled("Gamma", "2017-01-01", "2018-01-01");
        assertThat(holder()).isEqualTo("Gamma TERM");
        assertThat(term(gamma).tenure()).satisfies(tenure -> assertThat(tenure.from()).isEqualTo(clock.instant()));
        itIs("2017-01-20T14:59:59");
        assertThat(holder()).isEqualTo("Beta CARRY_OVER");
    }

    private void suspend(String name) {
        record("SUSPENDED", name, "2016-03-01");
    }

    private void record(String standing, String name, String from) {
        actsAs(Actor.of(new kolo.identity.AccountId(kolo.kernel.Ids.next()), "Office", Set.of(Role.ADMINISTRATOR),
                Authority.NONE));
        var form = browser();
        var page = form.get("/members/" + member(name) + "/standing");
        var answer = form.form(page, "form.form")
                .fill("standing", Standing.valueOf(standing).name())
                .fill("from", from)
                .fill("reason", "By decision")
                .submit();
        assertThat(answer.status()).isEqualTo(303);
    }

    private void leaves(String name, String day) {
        var form = browser();
        var page = form.get("/members/" + member(name) + "/departure");
        assertThat(form.form(page, "form.form").fill("endsOn", day).fill("reason", "It leaves").submit().status())
                .isEqualTo(303);
    }
}
