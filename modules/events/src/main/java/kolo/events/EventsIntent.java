package kolo.events;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What this module lets people do; a mandate may give some of it for its time.
public enum EventsIntent implements Intent {
    /// Create, edit, publish, move and cancel series and editions with their programmes.
    MANAGE_EVENTS(Role.ADMINISTRATOR, Role.EDITOR),
    /// Decide on registrations, see who takes part with their contact data, write to them.
    MANAGE_REGISTRATIONS(Role.ADMINISTRATOR),
    /// Check people in at the door.
    CHECK_IN(Role.ADMINISTRATOR, Role.EDITOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
    private final Set<Role> grantedTo;

    EventsIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
