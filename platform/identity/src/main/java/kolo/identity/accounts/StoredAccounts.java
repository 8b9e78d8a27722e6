package kolo.identity.accounts;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/// The accounts of the current network, to change them.
interface StoredAccounts extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmailNorm(String emailNorm);

    Account save(Account account);

    /// Saves so that rows which refer to the account can be written beside Hibernate.
    Account saveAndFlush(Account account);

}
