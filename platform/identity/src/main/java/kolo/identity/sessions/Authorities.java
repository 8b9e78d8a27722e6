package kolo.identity.sessions;

import java.time.Clock;
import java.time.Instant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.AuthoritySource;

/// Puts an actor together from the account, the roles in force and everything that dates give.
@Component
class Authorities {

    private final Accounts accounts;
    private final ObjectProvider<AuthoritySource> sources;
    private final Clock clock;

    Authorities(Accounts accounts, ObjectProvider<AuthoritySource> sources, Clock clock) {
        this.accounts = accounts;
        this.sources = sources;
        this.clock = clock;
    }

    /// Who an account is, from an instant on and before another, as far as dates decide it.
    record Standing(Actor actor, Instant from, Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    @Transactional(readOnly = true)
    Standing standing(AccountId id) {
        var at = clock.instant();
        var account = accounts.find(id).filter(found -> found.status() == AccountStatus.ACTIVE);
        if (account.isEmpty()) {
            return new Standing(Actor.visitor(), at, Instant.MAX);
        }
        var authority = Authority.NONE.holdingUntil(accounts.rolesChange(id, at));
        for (var source : sources.orderedStream().toList()) {
            authority = authority.and(source.authorityOf(id, at, authority));
        }
        return new Standing(Actor.of(account.get(), authority), at, authority.until());
    }
}
