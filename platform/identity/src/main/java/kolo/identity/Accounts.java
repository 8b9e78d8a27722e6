package kolo.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kolo.kernel.EmailAddress;

/// The accounts of the current network.
public interface Accounts {

    /// Invites a person: makes the account when the network has none with this address, adds the roles, and sends a
    /// letter with a link that is good for seven days. An active account gets its new roles and no invitation, a
    /// disabled one is refused.
    ///
    /// @throws kolo.kernel.Conflict when the account is disabled
    AccountView invite(Invitation invitation);

    /// The account, if this network has it.
    Optional<AccountView> find(AccountId id);

    /// The account with this address, if this network has it; letter case does not matter.
    Optional<AccountView> byEmail(EmailAddress email);

    /// The accounts of these ids that this network has, by id.
    Map<AccountId, AccountView> byIds(Collection<AccountId> ids);

    /// All accounts that hold the role now, in the order of their names.
    List<AccountView> holding(Role role);
}
