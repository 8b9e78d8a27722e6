package kolo.governance.mandate;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// All objectives of the current network.
interface Objectives extends JpaRepository<Objective, UUID> {

    List<Objective> findByMandateIdOrderByPosition(UUID mandateId);

    List<Objective> findByMandateIdIn(Collection<UUID> mandateIds);
}
