package kolo.governance.turn;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.GovernanceIntent;
import kolo.governance.OfficeId;
import kolo.governance.Tenure;
import kolo.governance.TermConfirmed;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.governance.office.Timeline;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.Membership;

/// Settles who holds an office and when: confirms an accepted turn, or appoints where no rotation offers.
@Component
class ConfirmTurn {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Invited invited;
    private final TurnLetters letters;
    private final Membership membership;

    ConfirmTurn(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Invited invited,
            TurnLetters letters, Membership membership) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.invited = invited;
        this.letters = letters;
        this.membership = membership;
    }

    /// Confirms an accepted turn. It begins with its first day; one whose first day has passed begins at this instant.
    ///
    /// @throws Conflict when it is not accepted, its days are over, or another holder was confirmed for them
    @Transactional
    void confirm(TermId id) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        offices.lock(terms.get(id).office());
        var term = terms.get(id);
        if (term.state() != TermState.ACCEPTED) {
            throw new Conflict("governance.problem.not-accepted");
        }
        var member = term.member();
        if (member != null && new OrganisationLeaves(membership.standing(member, annals.today())).vacates()) {
            throw new Conflict("governance.problem.not-eligible");
        }
        var tenure = tenure(Timeline.beginningOf(term.from(), annals.zone()),
                Timeline.beginningOf(term.until(), annals.zone()));
        endActing(term.office(), tenure);
        book.change(term, TermEdit.to(TermState.CONFIRMED).tenure(tenure).confirmed(annals.now(), annals.by()));
        letters.confirmed(offices.get(term.office()), term);
        annals.record("confirmed", "term", id.value(),
                Map.of("holder", invited.nameOf(term), "from", tenure.from().toString(), "until",
                        tenure.until().toString()));
        annals.publish(new TermConfirmed(annals.tenant(), annals.now(), term.office(), id));
    }

    private Tenure tenure(Instant begins, Instant ends) {
        var from = begins.isBefore(annals.now()) ? annals.now() : begins;
        if (!ends.isAfter(from)) {
            throw new Conflict("governance.problem.turn-over");
        }
        return new Tenure(from, ends);
    }

    /// Appoints a holder for days to come without an offer: after an election, or to a seat.
    ///
    /// @throws Conflict when somebody holds the office on one of the days
    /// @throws Invalid when the days are over
    @Transactional
    TermId appoint(TermDraft draft) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        offices.lock(draft.office());
        if (!draft.until().isAfter(annals.today())) {
            throw Invalid.field("lastDay", "governance.problem.turn-over");
        }
        var member = draft.member();
        if (member != null && membership.find(member, annals.today()).isEmpty()) {
            throw new NotFound();
        }
        if (member != null && !membership.standing(member, annals.today()).mayChair()) {
            throw Invalid.field("member", "governance.problem.not-eligible");
        }
        var tenure = tenure(Timeline.beginningOf(draft.from(), annals.zone()),
                Timeline.beginningOf(draft.until(), annals.zone()));
        endActing(draft.office(), tenure);
        var id = book.add(new TermDraft(draft.office(), member, draft.account(), draft.personName(), TermKind.REGULAR,
                TermState.CONFIRMED, draft.from(), draft.until(), draft.precision(), tenure, draft.mandate(),
                draft.source()));
        var term = terms.get(id);
        letters.confirmed(offices.get(draft.office()), term);
        annals.record("appointed", "term", id.value(),
                Map.of("holder", invited.nameOf(term), "from", draft.from(), "until", draft.until()));
        annals.publish(new TermConfirmed(annals.tenant(), annals.now(), draft.office(), id));
        return id;
    }

    /// Whoever acts makes room at the instant at which the new holder begins.
    void endActing(OfficeId office, Tenure comes) {
        for (TermSummary acting : terms.of(office)) {
            var held = acting.tenure();
            if (acting.kind() == TermKind.ACTING && held != null && held.overlaps(comes)) {
                if (held.from().isBefore(comes.from())) {
                    book.change(acting, TermEdit.keeping().tenure(new Tenure(held.from(), comes.from())));
                } else {
                    book.change(acting, TermEdit.to(TermState.REVOKED)
                            .tenure(null)
                            .closed(Objects.requireNonNull(annals.now()), annals.by(), null));
                }
            }
        }
    }
}
