package kolo.governance.mandate;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// All mandates of the current network, by the identifier of their term.
interface MandateRecords extends JpaRepository<Mandate, UUID> {}
