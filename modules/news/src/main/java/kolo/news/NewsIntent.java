package kolo.news;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What this module lets people do; a mandate may give some of it for its time. Proposing needs no intent: every member
/// may.
public enum NewsIntent implements Intent {
    /// Decide what members propose: approve, ask for changes, publish what is approved, edit any article.
    EDIT_NEWS(Role.ADMINISTRATOR, Role.EDITOR),
    /// Publish without anybody else's approval.
    PUBLISH_DIRECTLY(Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
    private final Set<Role> grantedTo;

    NewsIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
