package kolo.membership.roster;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// All notices, pauses and suspensions in the current network.
interface StandingRecords extends JpaRepository<StandingRecord, UUID> {

    List<StandingRecord> findByMemberIdOrderByStartsOn(UUID memberId);
}
