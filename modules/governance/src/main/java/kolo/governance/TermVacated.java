package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A term ended before its time, or will at a recorded instant.
public record TermVacated(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
