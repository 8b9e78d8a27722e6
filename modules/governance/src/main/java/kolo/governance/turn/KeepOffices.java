package kolo.governance.turn;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.BodyId;
import kolo.governance.GovernanceIntent;
import kolo.governance.Office.BodyKind;
import kolo.governance.OfficeId;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.identity.Actors;
import kolo.kernel.NotFound;

/// Adds offices and bodies.
@Component
class KeepOffices {
    private final Offices offices;
    private final Annals annals;
    private final Actors actors;

    KeepOffices(Offices offices, Annals annals, Actors actors) {
        this.offices = offices;
        this.annals = annals;
        this.actors = actors;
    }

    /// @throws kolo.kernel.Conflict when the network has a chair
    @Transactional
    OfficeId addChair(String name) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var id = offices.addChair(name, annals.now());
        annals.record("office-added", "office", id.value(), Map.of("name", name));
        return id;
    }

    /// @throws kolo.kernel.Conflict when it is a second board
    @Transactional
    BodyId addBody(BodyKind kind, String name, @Nullable String purpose) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var id = offices.addBody(kind, name, purpose, annals.now());
        annals.record("body-added", "body", id.value(), Map.of("name", name, "kind", kind.name()));
        return id;
    }

    @Transactional(readOnly = true)
    Offices.Body body(BodyId id) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        return offices.body(id).orElseThrow(NotFound::new);
    }

    @Transactional
    OfficeId addSeat(BodyId body, String name) {
        body(body);
        var id = offices.addSeat(body, name, annals.now());
        annals.record("office-added", "office", id.value(), Map.of("name", name, "body", body.toString()));
        return id;
    }
}
