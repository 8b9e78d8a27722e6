package kolo.files;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What the media library lets people do.
public enum MediaIntent implements Intent {
    /// See, describe and delete every picture of the network; others keep those they sent themselves.
    KEEP_MEDIA;

    @Override
    public Set<Role> grantedTo() {
        return Set.of(Role.ADMINISTRATOR, Role.EDITOR);
    }
}
