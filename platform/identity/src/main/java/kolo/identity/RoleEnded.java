package kolo.identity;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An account holds a role no longer.
///
/// @param accountId the account's id
public record RoleEnded(UUID tenantId, Instant at, UUID accountId, Role role) implements TenantEvent {}
