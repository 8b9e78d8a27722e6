package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A term was settled; ask [Governance#holder] from when it is in office.
public record TermConfirmed(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
