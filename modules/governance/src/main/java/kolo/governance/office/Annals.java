package kolo.governance.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import kolo.tenancy.Networks;
import kolo.tenancy.TenantEvent;

/// What every decision about an office leaves behind: an entry in the audit log, an event, a new state of what the
/// public sees. It also knows which day it is in the network.
@Component
public class Annals {
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ContentVersion contentVersion;
    private final Actors actors;
    private final Clock clock;
    private final Networks networks;

    Annals(AuditLog audit, ApplicationEventPublisher events, ContentVersion contentVersion, Actors actors, Clock clock,
            Networks networks) {
        this.audit = audit;
        this.events = events;
        this.contentVersion = contentVersion;
        this.actors = actors;
        this.clock = clock;
        this.networks = networks;
    }

    /// Records what was done in the running transaction.
    ///
    /// @param action the end of the text key behind `governance.audit.`
    /// @param subjectType the kind of thing, such as `term`
    public void record(String action, String subjectType, UUID subject, Map<String, ? extends @Nullable Object> facts) {
        audit.record("governance.audit." + action, subjectType, subject, Map.of(), facts);
        contentVersion.changed();
    }

    /// Tells the other modules.
    public void publish(TenantEvent event) {
        events.publishEvent(event);
    }

    /// The network in which it happens.
    public UUID tenant() {
        return CurrentTenant.required().value();
    }

    /// Who does it; null for the platform itself.
    public @Nullable UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }

    /// The instant it is, to the microsecond that the database keeps: what was written is what is compared.
    public Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /// The network's zone.
    public ZoneId zone() {
        return networks.current().zone();
    }

    /// The day it is in the network.
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
