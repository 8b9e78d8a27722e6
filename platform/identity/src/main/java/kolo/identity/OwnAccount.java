package kolo.identity;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What a person does with their own account.
public interface OwnAccount {

    /// Changes what the person is called, and their language and zone.
    ///
    /// @param name     1 to 200 characters
    /// @param language one of the network's (BCP 47)
    /// @param zone     null for the network's
    void describe(AccountId account, String name, String language, @Nullable ZoneId zone);

    /// Asks for another address: a letter goes to the old and to the new one, and both must say yes within ten minutes.
    ///
    /// @param password the current password
    void requestEmailChange(AccountId account, String email, String password, Visit visit);

    /// Asks for the password before something that cannot be undone.
    ///
    /// @throws kolo.kernel.Invalid on the field `password` when it is wrong
    void requirePassword(AccountId account, String password, Visit visit);

    /// Says yes at one of the two addresses.
    ///
    /// @return whether the other one had said yes before, so that the address has changed now
    boolean confirmEmail(String token);

    /// Whether such a link still holds; does not use it up.
    boolean emailLinkHolds(String token);

    /// The address that waits for its confirmations.
    Optional<String> pendingEmail(AccountId account);

    /// Everything that the platform keeps of the person, by module, ready to become JSON.
    Map<String, Object> data(AccountId account);
}
