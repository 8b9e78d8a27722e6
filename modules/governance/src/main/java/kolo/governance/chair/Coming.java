package kolo.governance.chair;

import java.util.Arrays;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.governance.GovernanceIntent;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Settings;

/// How much of what is coming the network shows to visitors; members always see all of it.
@Component
class Coming implements ComingTerms {
    private static final String SETTING = "governance.coming";

    private final Settings settings;
    private final ContentVersion contentVersion;
    private final AuditLog audit;
    private final Actors actors;

    Coming(Settings settings, ContentVersion contentVersion, AuditLog audit, Actors actors) {
        this.settings = settings;
        this.contentVersion = contentVersion;
        this.audit = audit;
        this.actors = actors;
    }

    /// What visitors see.
    enum Extent {
        /// Nobody who has not begun.
        NOTHING,
        /// The terms that are settled.
        CONFIRMED,
        /// Those, and the turns that follow from the rules.
        PROJECTED
    }

    /// What the network chose; the settled terms where it chose nothing.
    Extent published() {
        var chosen = settings.find(SETTING).orElse("");
        return Arrays.stream(Extent.values())
                .filter(extent -> extent.name().equals(chosen))
                .findFirst()
                .orElse(
                        Extent.CONFIRMED);
    }

    @Override
    public boolean visible(Actor actor) {
        return insider(actor) || published() != Extent.NOTHING;
    }

    /// Whether the actor sees the whole line in any case.
    static boolean insider(Actor actor) {
        return actor.isMember() || actor.may(GovernanceIntent.KEEP_OFFICES);
    }

    /// The same in a transaction of its own.
    @Transactional(readOnly = true)
    public Extent read() {
        return published();
    }

    /// Chooses what visitors see.
    @Transactional
    public void publish(Extent extent) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var before = published();
        settings.write(SETTING, extent.name());
        audit.record("governance.audit.coming", "network", null, java.util.Map.of("extent", before.name()),
                java.util.Map.of("extent", extent.name()));
        contentVersion.changed();
    }
}
