package kolo.governance;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What this module lets people do; the chair's mandate gives some of it for its time.
public enum GovernanceIntent implements Intent {
    /// Keep offices and bodies, enter terms, make and confirm offers, record decisions, swaps and vacancies.
    KEEP_OFFICES(Role.ADMINISTRATOR),
    /// Change the rules of the rotation.
    SET_UP_ROTATION(Role.ADMINISTRATOR),
    /// Write and publish the plan and the report of a mandate.
    WRITE_MANDATE(Role.ADMINISTRATOR),
    /// Keep the tasks of a handover.
    HAND_OVER(Role.ADMINISTRATOR),
    /// Speak as the chair; only a mandate gives it.
    ACT_AS_CHAIR;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
    private final Set<Role> grantedTo;

    GovernanceIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
