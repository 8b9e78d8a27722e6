package kolo.governance.handover;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// The network's own list of tasks.
interface HandoverTemplates extends JpaRepository<HandoverTemplate, UUID> {

    List<HandoverTemplate> findAllByOrderByDueOffsetAscPositionAsc();
}
