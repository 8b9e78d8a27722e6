package kolo.membership;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// The profile of a member, or of an organisation that is none, was created or changed.
public record MemberProfileChanged(UUID tenantId, Instant at, MemberId member) implements TenantEvent {}
