package kolo.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import kolo.kernel.EmailAddress;

/// The accounts of the current network.
public interface Accounts {

    /// Invites a person: makes the account when the network has none with this address, adds the roles, and sends a
    /// letter with a link that is good for seven days. An active account gets its new roles and no invitation, a
    /// disabled one is refused.
    ///
    /// @throws kolo.kernel.Conflict when the account is disabled
    AccountView invite(Invitation invitation);

    /// Makes an account that is in use at once, without a letter: where the person is known to be who they are, such as
    /// for the accounts of a demonstration.
    ///
    /// @param password not held against the rules, since whoever calls this chose it
    /// @throws kolo.kernel.Conflict when the network has an account with this address
    AccountView open(EmailAddress email, String name, String language, Set<Role> roles, String password);

    /// A new invitation link of an invited account, for whoever hands it over another way than by letter; it replaces
    /// every earlier one.
    ///
    /// @throws kolo.kernel.Conflict when the account is in use or disabled
    String invitationLink(AccountId id);

    /// The account, if this network has it.
    Optional<AccountView> find(AccountId id);

    /// The account with this address, if this network has it; letter case does not matter.
    Optional<AccountView> byEmail(EmailAddress email);

    /// The accounts of these ids that this network has, by id.
    Map<AccountId, AccountView> byIds(Collection<AccountId> ids);

    /// All accounts that hold the role now, in the order of their names.
    List<AccountView> holding(Role role);

    /// The first instant after this one at which a role of the account begins or ends; [Instant#MAX] where none does.
    Instant rolesChange(AccountId id, Instant after);

    /// All accounts that are in use, in the order of their names.
    List<AccountView> active();
}
