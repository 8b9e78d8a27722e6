package kolo.tenancy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The person whose data somebody wants to see ended: known by an e-mail address, and by an account where there is one.
///
/// @param account the account of the current network with this address, or null for a guest
/// @param address the e-mail address in lower case
/// @param name    what the account calls the person; empty for a guest
public record DataSubject(@Nullable UUID account, String address, String name) {
    /// Brings the address into lower case.
    public DataSubject {
        address = Objects.requireNonNull(address).strip().toLowerCase(Locale.ROOT);
    }

    /// The account, where there is one.
    public Optional<UUID> accountId() {
        return Optional.ofNullable(account);
    }
}
