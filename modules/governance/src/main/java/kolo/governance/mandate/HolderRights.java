package kolo.governance.mandate;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import kolo.governance.GovernanceIntent;
import kolo.governance.TermSummary;
import kolo.governance.office.Speakers;
import kolo.identity.Actor;
import kolo.tenancy.Networks;

/// Who may write for a term: its holder's people, from the day it is settled until thirty days after it is over, and the
/// office at any time. Asked anew at every request; nothing is granted or taken away.
@Component
public class HolderRights {
    private final Networks networks;
    private final Clock clock;
    private final Speakers speakers;

    HolderRights(Networks networks, Clock clock, Speakers speakers) {
        this.networks = networks;
        this.clock = clock;
        this.speakers = speakers;
    }

    /// Whether the actor may write the mandate of the term now.
    public boolean mayWrite(Actor actor, TermSummary term) {
        if (!term.state().held()) {
            return false;
        }
        return actor.may(GovernanceIntent.WRITE_MANDATE)
                || (holds(actor, term) && !today().isAfter(schedule(term).reportDue()));
    }

    /// Whether the actor speaks for the holder of the term, is the holder, or is named as a person of it.
    public boolean holds(Actor actor, TermSummary term) {
        var account = actor.account();
        if (account.isEmpty()) {
            return false;
        }
        var member = term.member();
        return (member != null && speakers.speaks(actor, member)) || account.get().equals(term.account())
                || term.contacts()
                        .stream()
                        .anyMatch(contact -> account.get().equals(contact.account()) && contact.on(today()));
    }

    /// When what is due.
    public Schedule schedule(TermSummary term) {
        return Schedule.of(term, networks.current().zone());
    }

    /// The day it is in the network.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), networks.current().zone());
    }
}
