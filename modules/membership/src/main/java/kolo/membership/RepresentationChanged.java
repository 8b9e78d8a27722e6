package kolo.membership;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// Somebody began or ceased to represent a member.
public record RepresentationChanged(UUID tenantId, Instant at, MemberId member) implements TenantEvent {}
