package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An offered turn was declined, or not answered in time.
public record OfferDeclined(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
