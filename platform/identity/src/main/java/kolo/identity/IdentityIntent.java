package kolo.identity;

import java.util.Set;

/// What the platform itself lets people do in their network, and operators on the platform.
public enum IdentityIntent implements Intent {
    /// Invite people, give and take roles, disable accounts.
    MANAGE_PEOPLE(Role.ADMINISTRATOR, Role.OPERATOR),
    /// Change the brand, the texts, the languages and the modules of the network.
    MANAGE_NETWORK(Role.ADMINISTRATOR),
    /// Read who did what.
    READ_AUDIT(Role.ADMINISTRATOR, Role.OPERATOR),
    /// Use the operator console.
    OPERATE(Role.OPERATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<Role> grantedTo;

    IdentityIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
