package kolo.governance.turn;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.GovernanceIntent;
import kolo.governance.Tenure;
import kolo.governance.TermContact;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermRecorded;
import kolo.governance.TermState;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.office.Terms;
import kolo.governance.office.Timeline;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.Membership;

/// Enters terms of the past with their real, irregular days, the persons and the mandate.
@Component
class EnterTerm {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Invited invited;
    private final Membership membership;

    EnterTerm(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Invited invited,
            Membership membership) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.invited = invited;
        this.membership = membership;
    }

    /// Enters a term that has begun.
    ///
    /// @throws Invalid when it has no holder, ends before it begins, has not begun yet, or names a person for days
    ///     outside of it
    /// @throws Conflict when it overlaps another term of the office, which it names
    @Transactional
    TermId enter(TermDraft draft, List<TermContact> persons) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        offices.lock(draft.office());
        if (!draft.from().isBefore(annals.today())) {
            throw Invalid.field("firstDay", "governance.problem.not-past");
        }
        var member = draft.member();
        if (member != null && membership.find(member, annals.today()).isEmpty()) {
            throw new NotFound();
        }
        var tenure = new Tenure(Timeline.beginningOf(draft.from(), annals.zone()),
                Timeline.beginningOf(draft.until(), annals.zone()));
        refuseOverlap(draft, tenure);
        var id = book.add(new TermDraft(draft.office(), member, draft.account(), draft.personName(), TermKind.PAST,
                TermState.CONFIRMED, draft.from(), draft.until(), draft.precision(), tenure, draft.mandate(),
                draft.source()));
        for (var person : persons) {
            var until = person.until();
            if (until != null && until.isBefore(person.from())) {
                throw Invalid.field("persons", "governance.problem.ends-before-it-begins");
            }
            book.name(id, person);
        }
        annals.record("entered", "term", id.value(),
                Map.of("holder", invited.nameOf(terms.get(id)), "from", draft.from(), "until", draft.until()));
        annals.publish(new TermRecorded(annals.tenant(), annals.now(), draft.office(), id));
        return id;
    }

    private void refuseOverlap(TermDraft draft, Tenure tenure) {
        for (var other : terms.of(draft.office())) {
            var held = other.tenure();
            if (held != null && held.overlaps(tenure)) {
                throw new Conflict("governance.problem.overlaps", invited.nameOf(other), other.from().toString(),
                        other.until().minusDays(1).toString());
            }
        }
    }
}
