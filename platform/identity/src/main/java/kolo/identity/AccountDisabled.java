package kolo.identity;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// The office closed the door to an account.
///
/// @param accountId the account's id
public record AccountDisabled(UUID tenantId, Instant at, UUID accountId) implements TenantEvent {}
