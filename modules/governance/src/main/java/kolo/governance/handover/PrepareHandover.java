package kolo.governance.handover;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.Office;
import kolo.governance.TermConfirmed;

/// Lays out the tasks when a turn in the chair is settled, in the same transaction. When the handover opens is decided by
/// the clock.
@Component
class PrepareHandover {
    private final KeepHandover keep;
    private final Governance governance;

    PrepareHandover(KeepHandover keep, Governance governance) {
        this.keep = keep;
        this.governance = governance;
    }

    @EventListener
    void settled(TermConfirmed event) {
        governance.term(event.term())
                .filter(Parties::handedOver)
                .filter(term -> governance.office(term.office()).map(Office::chair).orElse(false))
                .ifPresent(term -> keep.prepare(term.id()));
    }
}
