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
    private final NetworkDay day;

    RepresentedMembers(Membership membership, NetworkDay day) {
        this.membership = membership;
        this.day = day;
    }

    @Override
    public Authority authorityOf(AccountId account, Instant at) {
        var represented = membership.representedBy(account, day.of(at))
                .stream()
                .map(MemberId::value)
                .collect(Collectors.toUnmodifiableSet());
        return Authority.representing(represented).holdingUntil(day.after(at));
    }
}
