package kolo.governance.turn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.GovernanceIntent;
import kolo.governance.TermId;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Terms;
import kolo.identity.Actors;
import kolo.kernel.Conflict;

/// The office reminds an invited member by hand; it counts as one of the two reminders.
@Component
class RemindInvited {
    private final Terms terms;
    private final Annals annals;
    private final Actors actors;
    private final DailyTurns dailyTurns;

    RemindInvited(Terms terms, Annals annals, Actors actors, DailyTurns dailyTurns) {
        this.terms = terms;
        this.annals = annals;
        this.actors = actors;
        this.dailyTurns = dailyTurns;
    }

    /// @throws Conflict when it was answered, or reminded today
    @Transactional
    void remind(TermId id) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var term = terms.get(id);
        var offer = term.offer();
        if (term.state() != TermState.OFFERED || offer == null) {
            throw new Conflict("governance.problem.answered");
        }
        var reminded = offer.remindedAt();
        if (reminded != null && terms.dayOf(reminded).equals(annals.today())) {
            throw new Conflict("governance.problem.reminded-today");
        }
        if (offer.reminders() >= TermSummary.Offer.REMINDERS) {
            throw new Conflict("governance.problem.reminded-twice");
        }
        dailyTurns.remind(term);
    }
}
