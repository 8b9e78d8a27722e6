package kolo.operator;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// Records what an operator does to a network: in the network's own log, in the running transaction, and from there in
/// the platform's.
@Component
public class OperatorLog {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final Clock clock;

    OperatorLog(AuditLog audit, ApplicationEventPublisher events, Actors actors, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.actors = actors;
        this.clock = clock;
    }

    /// Records an action on the bound network.
    ///
    /// @param action a text key
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, Map<String, String> before, Map<String, String> after) {
        UUID network = CurrentTenant.required().value();
        audit.record(action, "network", network, before, after);
        events.publishEvent(new OperatorActed(Ids.next(), network, clock.instant(),
                actors.current().account().map(AccountId::value).orElse(null), action, before, after));
    }
}
