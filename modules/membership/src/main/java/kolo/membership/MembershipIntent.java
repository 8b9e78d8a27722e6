package kolo.membership;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What this module lets people do; a mandate may give some of it for its time.
public enum MembershipIntent implements Intent {
    /// Admit members, record their standing, end memberships, decide claims.
    ADMIT_MEMBERS(Role.ADMINISTRATOR),
    /// Edit any profile, invite representatives of any member.
    EDIT_MEMBERS(Role.ADMINISTRATOR),
    /// Import spreadsheets of members.
    IMPORT_MEMBERS(Role.ADMINISTRATOR),
    /// Decide what the directory shows to whom, and how countries are called.
    SET_UP_DIRECTORY(Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
    private final Set<Role> grantedTo;

    MembershipIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
