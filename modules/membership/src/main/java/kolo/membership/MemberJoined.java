package kolo.membership;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// A membership began: by admission, by import, or again after a gap.
public record MemberJoined(UUID tenantId, Instant at, MemberId member) implements TenantEvent {}
