package kolo.membership.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantEvent;

/// What every change on the roll leaves behind: an entry in the network's audit log, an event, a new state of what the
/// public sees.
@Component
class Chronicle {
    private static final String MEMBER = "member";

    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ContentVersion contentVersion;
    private final Actors actors;

    Chronicle(AuditLog audit, ApplicationEventPublisher events, ContentVersion contentVersion, Actors actors) {
        this.audit = audit;
        this.events = events;
        this.contentVersion = contentVersion;
        this.actors = actors;
    }

    /// Records a change of one profile in the running transaction.
    ///
    /// @param action the end of the text key behind `membership.audit.`
    void record(String action, UUID member, Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        audit.record("membership.audit." + action, MEMBER, member, before, after);
        contentVersion.changed();
    }

    /// Tells the other modules.
    void publish(TenantEvent event) {
        events.publishEvent(event);
    }

    /// The network in which it happens.
    UUID tenant() {
        return CurrentTenant.required().value();
    }

    /// Who does it; null for the platform itself.
    @Nullable
    UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }

    /// The instant as the database's parameters take it.
    static java.time.OffsetDateTime stamp(Instant at) {
        return at.atOffset(java.time.ZoneOffset.UTC);
    }
}
