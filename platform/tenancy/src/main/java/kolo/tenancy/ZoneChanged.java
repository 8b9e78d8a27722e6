package kolo.tenancy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A network moved to another time zone: its days begin at other instants from now on.
///
/// Published in the transaction that writes the zone, so that a listener in the same transaction can move the instants
/// that it stored, and nobody ever reads the one without the other.
public record ZoneChanged(UUID tenantId, Instant at, ZoneId before, ZoneId after) implements TenantEvent {}
