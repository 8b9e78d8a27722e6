package kolo.events;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An edition was announced.
public record EditionPublished(UUID tenantId, Instant at, EditionId edition) implements TenantEvent {}
