package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A turn in an office was offered.
public record OfferMade(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
