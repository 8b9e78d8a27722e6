package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A term of the past was entered.
public record TermRecorded(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
