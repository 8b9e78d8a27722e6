package kolo.account.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountStatus;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.mail.DeliveryFailure;

/// A person in the list and on their page.
///
/// @param me           whether it is the person who looks
/// @param undelivered  why mail does not reach the address, if it does not
public record PersonView(String id, String name, String email, String language, AccountStatus status, List<Role> roles,
        @Nullable Instant signedInAt, @Nullable Instant invitedUntil, boolean me, @Nullable String undelivered) {
    static PersonView of(People.PersonView person, boolean me, @Nullable DeliveryFailure failure) {
        var account = person.account();
        return new PersonView(account.id().toString(), account.name(), account.email(), account.language(),
                account.status(), account.roles().stream().sorted().toList(), person.signedInAt().orElse(null),
                person.invitedUntil().orElse(null), me, failure == null ? null : failure.reason());
    }

    /// Whether the person is shut out.
    public boolean disabled() {
        return status == AccountStatus.DISABLED;
    }

    /// Whether the person was invited and has not come yet.
    public boolean invited() {
        return status == AccountStatus.INVITED;
    }

    /// The key of the text that names the status.
    public String statusKey() {
        return "identity.status." + status.name().toLowerCase(Locale.ROOT);
    }

    /// The key of the text that names a role.
    public static String roleKey(Role role) {
        return "identity.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
