package kolo.membership.roster;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// Who acts for whom in the current network.
interface Representations extends JpaRepository<Representation, UUID> {

    List<Representation> findByMemberId(UUID memberId);

    List<Representation> findByAccountId(UUID accountId);
}
