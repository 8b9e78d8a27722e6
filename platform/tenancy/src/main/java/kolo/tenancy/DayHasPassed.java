package kolo.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A new day has begun in the network's own time zone; published once per network and day, days missed included.
///
/// @param day the day that began
public record DayHasPassed(UUID tenantId, Instant at, LocalDate day) implements TenantEvent {}
