package kolo.files;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What the media library lets people do.
public enum MediaIntent implements Intent {
    /// See, describe and delete every picture of the network; others keep those they sent themselves.
    KEEP_MEDIA(Role.ADMINISTRATOR, Role.EDITOR),
    /// Record that a consent that was withdrawn holds again: who sent a picture may only withdraw it.
    RESTORE_CONSENT(Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<Role> grantedTo;

    MediaIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
