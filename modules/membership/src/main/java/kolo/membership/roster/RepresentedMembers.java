package kolo.membership.roster;

import java.time.Instant;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.Authority;
import kolo.identity.AuthoritySource;
import kolo.membership.MemberId;
import kolo.membership.Membership;

/// Tells the platform for which members a person speaks: those it represents and whose membership is in force and not
/// suspended. A claimed profile without membership gives nothing.
@Component
@Order(0)
class RepresentedMembers implements AuthoritySource {
    private final Membership membership;

    RepresentedMembers(Membership membership) {
        this.membership = membership;
    }

    @Override
    public Authority authorityOf(AccountId account, Instant at) {
        return Authority.representing(membership.representedBy(account, membership.dayOf(at))
                .stream()
                .map(MemberId::value)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
