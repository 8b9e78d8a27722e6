package kolo.events;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An announced edition was called off.
public record EditionCancelled(UUID tenantId, Instant at, EditionId edition) implements TenantEvent {}
