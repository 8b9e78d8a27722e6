package kolo.tenancy;

import java.sql.Types;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /// Gives a statement the person as `:account`, `:address` and `:name`, and the current network as `:tenant`.
    public JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement) {
        return statement.param("tenant", CurrentTenant.required().value())
                .param("account", account, Types.OTHER)
                .param("address", address)
                .param("name", name);
    }

    /// The account, where there is one.
    public Optional<UUID> accountId() {
        return Optional.ofNullable(account);
    }
}
