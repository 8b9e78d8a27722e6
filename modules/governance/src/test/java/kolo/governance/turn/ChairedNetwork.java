package kolo.governance.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.governance.GovernedNetwork;
import kolo.governance.Holding;
import kolo.governance.OfficeId;
import kolo.governance.TermId;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.Offices;
import kolo.governance.office.TermDraft;
import kolo.membership.MemberId;
import kolo.texts.DatePrecision;

/// A network whose chair is Beta in 2016.
abstract class ChairedNetwork extends GovernedNetwork {
    @Autowired
    Offices offices;
    @Autowired
    OfferTurn offerTurn;
    @Autowired
    AnswerOffer answerOffer;
    @Autowired
    ConfirmTurn confirmTurn;
    @Autowired
    EnterTerm enterTerm;
    @Autowired
    VacateOffice vacateOffice;
    @Autowired
    SkipMember skipMember;
    @Autowired
    SwapTurns swapTurns;
    @Autowired
    LeadPersons leadPersons;
    @Autowired
    DailyTurns dailyTurns;

    OfficeId chair = new OfficeId(new java.util.UUID(0, 0));
    TermId beta2016 = new TermId(new java.util.UUID(0, 0));

    @BeforeEach
    void beta_chairs_in_2016() {
        chair = in(ours, () -> offices.addChair("Chair", clock.instant()));
        itIs("2015-06-01T09:00:00");
        beta2016 = settled("Beta", "2016-01-01", "2017-01-01");
        clock.set(BEGIN);
        theOrderIs("Gamma", "Delta", "Epsilon", "Zeta", "Alpha", "Beta");
    }

    /// Offers, accepts and confirms a turn.
    final TermId settled(String name, String from, String until) {
        var id = offered(name, from, until);
        run(ours, () -> answerOffer.accept(id, "Ana", "Bo"));
        run(ours, () -> confirmTurn.confirm(id));
        return id;
    }

    final TermId accepted(String name, String from, String until) {
        var id = offered(name, from, until);
        run(ours, () -> answerOffer.accept(id, "Ana", "Bo"));
        return id;
    }

    final TermId offered(String name, String from, String until) {
        actsAs(office);
        return in(ours, () -> offerTurn.offer(chair, member(name), day(from), day(until), 30));
    }

    final TermDraft past(@Nullable MemberId member, String from, String until) {
        return new TermDraft(chair, member, null, null, kolo.governance.TermKind.PAST, TermState.CONFIRMED, day(from),
                day(until), DatePrecision.DAY, null, null, null);
    }

    /// Who holds the chair now, with its basis, such as `Beta TERM`.
    final String holder() {
        return holding().map(held -> name(held.term()) + " " + held.basis()).orElse("nobody");
    }

    final Optional<Holding> holding() {
        return in(ours, () -> governance.holder(chair, clock.instant()));
    }

    final String name(TermSummary term) {
        var member = Objects.requireNonNull(term.member());
        return in(ours, () -> membership.find(member, LocalDate.EPOCH).orElseThrow().name());
    }

    final TermSummary term(TermId id) {
        return in(ours, () -> governance.term(id).orElseThrow());
    }

    /// The terms of the chair in a state, as `Gamma 2017-01-01`.
    final List<String> terms(TermState state) {
        return in(ours, () -> governance.terms(chair))
                .stream()
                .filter(term -> term.state() == state)
                .map(term -> name(term) + " " + term.from())
                .toList();
    }

    final Decisions.Draft decision(int inFavour, int against) {
        return new Decisions.Draft(in(ours, () -> membership.dayOf(clock.instant())), "The assembly decided.",
                new Votes(inFavour, against, 0, true), 2, null, "https://example.org/minutes");
    }

    /// A new day begins, and everything that hangs on it is done.
    final void aDayPasses(String local) {
        itIs(local);
        run(ours, () -> actors.run(kolo.identity.Actor.system(), dailyTurns::day));
    }
}
