package kolo.membership.roster;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// All times of membership in the current network.
interface MembershipPeriods extends JpaRepository<MembershipPeriod, UUID> {

    List<MembershipPeriod> findByMemberIdOrderByStartsOn(UUID memberId);
}
