package kolo.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountDisabled;
import kolo.identity.AccountEnabled;
import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.identity.RoleEnded;
import kolo.identity.RoleGranted;
import kolo.identity.Sessions;
import kolo.kernel.Conflict;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// What the office does with the people of its network.
@Component
@Transactional
class PeopleOffice implements People {

    private final StoredAccounts accounts;
    private final PeopleRows rows;
    private final RoleGrants grants;
    private final AssignableRoles assignable;
    private final AccountLetters letters;
    private final Sessions sessions;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleOffice(StoredAccounts accounts, PeopleRows rows, RoleGrants grants, AssignableRoles assignable,
            AccountLetters letters, Sessions sessions, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.grants = grants;
        this.assignable = assignable;
        this.letters = letters;
        this.sessions = sessions;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Found list(String search, @Nullable Role role, @Nullable AccountStatus status, int page, int size) {
        requireOffice();
        return rows.list(search, role, status, page, size);
    }

    @Override
    @Transactional(readOnly = true)
    public PersonView get(AccountId id) {
        requireOffice();
        return rows.find(id).orElseThrow(NotFound::new);
    }

    @Override
    public void inviteAgain(AccountId id) {
        requireOffice();
        var account = account(id);
        if (account.status() != AccountStatus.INVITED) {
            throw new Conflict("identity.invitation.not-open");
        }
        letters.invite(account, "identity.invitation.again", "");
    }

    @Override
    public void grant(AccountId id, Role role) {
        requireOffice();
        assignable.require(role);
        if (account(id).status() == AccountStatus.DISABLED) {
            throw new Conflict("identity.account.disabled-already");
        }
        if (grants.grant(id, role, actors.current().account())) {
            events.publishEvent(new RoleGranted(tenant(), clock.instant(), id.value(), role));
        }
    }

    @Override
    public void revoke(AccountId id, Role role) {
        requireOffice();
        account(id);
        if (role == assignable.indispensable()) {
            grants.refuseToLoseTheLast(id, role);
        }
        if (grants.end(id, role, actors.current().account())) {
            events.publishEvent(new RoleEnded(tenant(), clock.instant(), id.value(), role));
        }
    }

    @Override
    public void disable(AccountId id) {
        requireOffice();
        grants.refuseToLoseTheLast(id, assignable.indispensable());
        var account = account(id);
        account.disable(now());
        accounts.save(account);
        events.publishEvent(new AccountDisabled(tenant(), now(), id.value()));
        sessions.endAll(id);
    }

    @Override
    public void enable(AccountId id) {
        requireOffice();
        var account = account(id);
        account.enable();
        accounts.save(account);
        events.publishEvent(new AccountEnabled(tenant(), now(), id.value()));
    }

    @Override
    public List<Role> roles() {
        return assignable.all();
    }

    private void requireOffice() {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
    }

    private Account account(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant();
    }

    private static UUID tenant() {
        return CurrentTenant.required().value();
    }
}
