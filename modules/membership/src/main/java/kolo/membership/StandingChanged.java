package kolo.membership;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A pause, a suspension or a notice was recorded, changed or lifted.
public record StandingChanged(UUID tenantId, Instant at, MemberId member) implements TenantEvent {}
