package kolo.governance.handover;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// All tasks of handovers in the current network.
interface HandoverTasks extends JpaRepository<HandoverTask, UUID> {

    List<HandoverTask> findByHandoverIdOrderByDueOffsetAscPositionAsc(UUID handoverId);

    List<HandoverTask> findByHandoverIdIn(Collection<UUID> handoverIds);

    boolean existsByHandoverId(UUID handoverId);
}
