package kolo.identity.sessions;

import java.time.Clock;

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

    @Transactional(readOnly = true)
    Actor actor(AccountId id) {
        var account = accounts.find(id).filter(found -> found.status() == AccountStatus.ACTIVE);
        if (account.isEmpty()) {
            return Actor.visitor();
        }
        var at = clock.instant();
        var authority = Authority.NONE;
        for (var source : sources.orderedStream().toList()) {
            authority = authority.and(source.authorityOf(id, at, authority));
        }
        return Actor.of(account.get(), authority);
    }
}
