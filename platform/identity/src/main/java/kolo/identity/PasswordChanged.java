package kolo.identity;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// The password of an account is another one now.
///
/// @param accountId the account's id
public record PasswordChanged(UUID tenantId, Instant at, UUID accountId) implements TenantEvent {}
