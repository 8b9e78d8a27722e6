package kolo.events;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// Time, place or text of an announced edition changed.
public record EditionChanged(UUID tenantId, Instant at, EditionId edition) implements TenantEvent {}
