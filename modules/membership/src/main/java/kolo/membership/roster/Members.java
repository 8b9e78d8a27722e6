package kolo.membership.roster;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/// All profiles of the current network.
interface Members extends JpaRepository<Member, UUID> {}
