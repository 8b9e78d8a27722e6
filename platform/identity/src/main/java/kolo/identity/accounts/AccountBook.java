package kolo.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.identity.Invitation;
import kolo.identity.Role;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;

/// What other modules ask of the accounts of the current network.
@Component
@Transactional
class AccountBook implements Accounts {

    private final StoredAccounts accounts;
    private final AccountRows rows;
    private final RoleGrants grants;
    private final AccountLetters letters;
    private final AssignableRoles assignable;
    private final PasswordHashes hashes;
    private final ObjectProvider<Actors> actors;
    private final Clock clock;

    AccountBook(StoredAccounts accounts, AccountRows rows, RoleGrants grants, AccountLetters letters,
            AssignableRoles assignable, PasswordHashes hashes, ObjectProvider<Actors> actors, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.grants = grants;
        this.letters = letters;
        this.assignable = assignable;
        this.hashes = hashes;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public AccountView invite(Invitation invitation) {
        invitation.roles().forEach(assignable::require);
        var existing = accounts.findByEmailNorm(invitation.email().normalised());
        var account = existing
                .orElseGet(() -> accounts.saveAndFlush(Account.invited(invitation.email(), invitation.name(),
                        invitation.language(), clock.instant())));
        if (account.status() == AccountStatus.DISABLED) {
            throw new Conflict("identity.account.is-disabled", account.email());
        }
        var by = actors.getObject().current().account();
        invitation.roles().forEach(role -> grants.grant(account.accountId(), role, by));
        if (account.status() == AccountStatus.INVITED) {
            letters.invite(account, invitation.purpose(), invitation.subject());
        }
        return rows.find(account.accountId()).orElseThrow(NotFound::new);
    }

    @Override
    public AccountView open(EmailAddress email, String name, String language, Set<Role> roles, String password) {
        roles.forEach(assignable::require);
        if (accounts.findByEmailNorm(email.normalised()).isPresent()) {
            throw new Conflict("identity.email.taken");
        }
        var account = Account.invited(email, PersonName.checked(name), language, clock.instant());
        account.activate(hashes.hash(password));
        var id = accounts.saveAndFlush(account).accountId();
        roles.forEach(role -> grants.grant(id, role, Optional.empty()));
        return rows.find(id).orElseThrow(NotFound::new);
    }

    @Override
    public String invitationLink(AccountId id) {
        var account = accounts.findById(id.value()).orElseThrow(NotFound::new);
        if (account.status() != AccountStatus.INVITED) {
            throw new Conflict("identity.invitation.not-open");
        }
        return letters.invitationLink(account);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> find(AccountId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> byEmail(EmailAddress email) {
        return rows.byEmail(email);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, AccountView> byIds(Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : rows.byIds(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountView> holding(Role role) {
        return rows.holding(role);
    }

    @Override
    @Transactional(readOnly = true)
    public Instant rolesChange(AccountId id, Instant after) {
        return rows.rolesChange(id, after);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountView> active() {
        return rows.active();
    }
}
