package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An offered turn was accepted; it is still to be confirmed.
public record OfferAccepted(UUID tenantId, Instant at, OfficeId office, TermId term) implements TenantEvent {}
