package kolo.governance.handover;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/// All handovers of the current network, by the identifier of their incoming term.
interface Handovers extends JpaRepository<Handover, UUID> {

    /// The handover, and nobody else changes it or its tasks until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select handover from Handover handover where handover.id = :id")
    Optional<Handover> locked(UUID id);
}
