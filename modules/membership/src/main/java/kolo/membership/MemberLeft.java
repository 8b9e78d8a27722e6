package kolo.membership;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A membership ended, or its end on a later day was recorded; ask [Membership#standing] from when it is in force.
public record MemberLeft(UUID tenantId, Instant at, MemberId member) implements TenantEvent {}
