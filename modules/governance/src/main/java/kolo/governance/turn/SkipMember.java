package kolo.governance.turn;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.DecisionId;
import kolo.governance.GovernanceIntent;
import kolo.governance.OfficeId;
import kolo.governance.TermKind;
import kolo.governance.TermPhase;
import kolo.governance.TermState;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.membership.Membership;

/// Passes a member over for a turn by a recorded decision; the next in line is offered what it had been offered.
@Component
class SkipMember {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Membership membership;
    private final Decisions decisions;
    private final OfferTurn offerTurn;

    SkipMember(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Membership membership,
            Decisions decisions, OfferTurn offerTurn) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.membership = membership;
        this.decisions = decisions;
        this.offerTurn = offerTurn;
    }

    /// Records the decision and passes the member over for the days.
    ///
    /// @throws Invalid when the decision does not carry, or the member took part in the vote
    /// @throws Conflict when the member is in office already
    @Transactional
    DecisionId skip(OfficeId office, MemberId member, LocalDate from, LocalDate until, Decisions.Draft draft) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        offices.lock(office);
        new SkipByDecision(draft.votes()).check();
        if (membership.find(member, annals.today()).isEmpty()) {
            throw Invalid.field("member", "governance.problem.no-holder");
        }
        var decision = decisions.add(office, Decisions.Matter.SKIP, member, draft);
        var open = terms.of(office)
                .stream()
                .filter(term -> term.state().open() && member.equals(term.member()))
                .filter(term -> term.from().isBefore(until) && from.isBefore(term.until()))
                .findFirst();
        if (open.isPresent()) {
            var phase = open.get().phase(annals.now(), annals.zone());
            if (phase == TermPhase.IN_OFFICE || phase == TermPhase.COMPLETED) {
                throw new Conflict("governance.problem.begun");
            }
            book.change(open.get(), TermEdit.to(TermState.SKIPPED)
                    .tenure(null)
                    .decision(decision.value())
                    .closed(annals.now(), annals.by(), null));
            offerTurn.next(office, open.get().from(), open.get().until(), open.get().kind(), Set.of());
        } else {
            var id = book.add(TermDraft.turn(office, member, TermKind.REGULAR, TermState.SKIPPED, from, until, null));
            book.change(terms.get(id), TermEdit.keeping()
                    .decision(decision.value())
                    .closed(annals.now(), annals.by(), null));
        }
        annals.record("skipped", "decision", decision.value(),
                Map.of("member", member.toString(), "from", from, "until", until));
        return decision;
    }
}
