package kolo.membership.roster;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountView;
import kolo.membership.MemberId;
import kolo.membership.RepresentativeRole;

/// Gives profiles into somebody's keeping, once it is decided that they may have them.
@Component
public class ProfileKeeping {
    private final AppointRepresentative appoint;
    private final Representations representations;
    private final NetworkDay day;

    ProfileKeeping(AppointRepresentative appoint, Representations representations, NetworkDay day) {
        this.appoint = appoint;
        this.representations = representations;
        this.day = day;
    }

    /// Whether nobody represents the profile today: what somebody keeps cannot be taken over by a link.
    @Transactional(readOnly = true)
    public boolean unkept(UUID profile) {
        var today = day.today();
        return representations.findByMemberId(profile).stream().noneMatch(one -> one.inForce(today));
    }

    /// Lets the account act for the profile from today.
    @Transactional
    public void appoint(MemberId profile, AccountView account, Set<RepresentativeRole> roles) {
        appoint.appoint(profile, account, roles);
    }
}
