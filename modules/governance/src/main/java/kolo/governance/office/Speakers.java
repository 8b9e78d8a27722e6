package kolo.governance.office;

import java.util.Set;

import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.membership.Representative;
import kolo.membership.RepresentativeRole;

/// Who may bind a member in matters of offices: answer its offer, agree to an exchange, sign for it. Those who only keep
/// its profile or get its bills may not.
@Component
public class Speakers {
    /// What somebody does for a member without binding it.
    public static final Set<RepresentativeRole> SERVING = Set.of(RepresentativeRole.BILLING,
            RepresentativeRole.EDITOR);

    private final Membership membership;
    private final Annals annals;

    Speakers(Membership membership, Annals annals) {
        this.membership = membership;
        this.annals = annals;
    }

    /// Whether the actor represents the member today, in more than its profile and its bills.
    public boolean speaks(Actor actor, MemberId member) {
        if (!actor.represents(member.value())) {
            return false;
        }
        var account = actor.account().map(AccountId::value).orElse(null);
        var roles = membership.representatives(member, annals.today())
                .stream()
                .filter(one -> one.account().value().equals(account))
                .map(Representative::role)
                .toList();
        return roles.isEmpty() || !SERVING.containsAll(roles);
    }
}
