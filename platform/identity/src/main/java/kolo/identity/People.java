package kolo.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The people of the current network, for those who may [IdentityIntent#MANAGE_PEOPLE]. Every method refuses others.
///
/// The last account that can sign in as administrator (on the platform: as operator) cannot be disabled and cannot
/// lose the role: [kolo.kernel.Conflict].
public interface People {

    /// One page of people in the order of their names.
    ///
    /// @param search part of a name or an address; empty for all
    /// @param role   only those who hold it, or null
    /// @param status only those who stand so, or null
    /// @param page   from 0
    Found list(String search, @Nullable Role role, @Nullable AccountStatus status, int page, int size);

    /// The person.
    ///
    /// @throws kolo.kernel.NotFound when this network has no such account
    PersonView get(AccountId id);

    /// Sends the invitation again, with a new link; the old one stops working.
    void inviteAgain(AccountId id);

    /// Gives the role from now on; nothing happens when the account holds it.
    void grant(AccountId id, Role role);

    /// Takes the role from now on.
    void revoke(AccountId id, Role role);

    /// Closes the door to the account and ends its sessions.
    void disable(AccountId id);

    /// Opens the door again.
    void enable(AccountId id);

    /// The roles that can be given in this tenant.
    List<Role> roles();

    /// Some people, and how many there are in all.
    record Found(List<PersonView> people, long total) {
        /// Copies the list.
        public Found {
            people = List.copyOf(people);
        }
    }

    /// A person as the office sees them.
    ///
    /// @param signedInAt when the person last signed in
    /// @param invitedUntil when the open invitation ends
    record PersonView(AccountView account, Optional<Instant> signedInAt, Optional<Instant> invitedUntil) {}
}
