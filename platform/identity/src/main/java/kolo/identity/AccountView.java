package kolo.identity;

import java.time.ZoneId;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What others may know of an account.
///
/// @param email    the address as the person wrote it
/// @param language the language the person chose (BCP 47)
/// @param zone     the person's time zone, or null when the network's holds
/// @param roles    the roles in force at the moment of asking
public record AccountView(AccountId id, String email, String name, String language, @Nullable ZoneId zone,
        AccountStatus status, Set<Role> roles) {

    /// Copies the roles.
    public AccountView {
        roles = Set.copyOf(roles);
    }
}
