package kolo.identity;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An account holds a role from now on.
///
/// @param accountId the account's id
public record RoleGranted(UUID tenantId, Instant at, UUID accountId, Role role) implements TenantEvent {}
