package kolo.events.editions;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import kolo.audit.AuditLog;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantEvent;

/// What every change of an event leaves behind: an entry in the audit log, a fact for other parts, a new state of what
/// the public sees.
@Component
public class EventChronicle {
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ContentVersion contentVersion;
    private final Clock clock;

    EventChronicle(AuditLog audit, ApplicationEventPublisher events, ContentVersion contentVersion, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.contentVersion = contentVersion;
        this.clock = clock;
    }

    /// Records a change in the running transaction.
    ///
    /// @param action the end of the text key behind `events.audit.`
    public void record(String action, String kind, UUID subject, Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        audit.record("events.audit." + action, kind, subject, before, after);
        contentVersion.changed();
    }

    /// Tells of a fact.
    public void publish(TenantEvent event) {
        events.publishEvent(event);
    }

    /// Says that pages for visitors change at this instant by the clock alone.
    public void changesAt(Instant at) {
        if (at.isAfter(clock.instant())) {
            contentVersion.changesAt(at);
        }
    }

    /// The network in which it happens.
    public UUID tenant() {
        return CurrentTenant.required().value();
    }

    /// The instant it is.
    public Instant now() {
        return clock.instant();
    }
}
