package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A term that had not begun was taken back.
public record TermRevoked(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
