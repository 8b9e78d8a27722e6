package kolo.governance;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// Two terms of an office exchanged their holders.
public record TermsSwapped(UUID tenantId, Instant at, OfficeId office, TermId one,
        TermId other) implements TenantEvent {}
