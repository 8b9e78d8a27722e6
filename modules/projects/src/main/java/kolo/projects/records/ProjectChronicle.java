package kolo.projects.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Networks;

/// What every change leaves behind: an entry in the network's audit log and a new state of what the public sees; and who
/// and when that is.
@Component
public class ProjectChronicle {
    private final AuditLog audit;
    private final ContentVersion contentVersion;
    private final Actors actors;
    private final Networks networks;
    private final Clock clock;

    ProjectChronicle(AuditLog audit, ContentVersion contentVersion, Actors actors, Networks networks, Clock clock) {
        this.audit = audit;
        this.contentVersion = contentVersion;
        this.actors = actors;
        this.networks = networks;
        this.clock = clock;
    }

    /// Records a change in the running transaction.
    ///
    /// @param action the end of the text key behind `projects.audit.`
    /// @param subject what kind of thing it is, such as `project`
    public void record(String action, String subject, UUID id, Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        audit.record("projects.audit." + action, subject, id, before, after);
        contentVersion.changed();
    }

    /// The instant it is.
    public Instant now() {
        return clock.instant();
    }

    /// The day it is in the network.
    public LocalDate today() {
        return LocalDate.ofInstant(now(), networks.current().zone());
    }

    /// Who does it; null for the platform itself.
    public @Nullable UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }
}
