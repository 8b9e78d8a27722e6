package kolo.identity;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// The office opened the door to an account again.
///
/// @param accountId the account's id
public record AccountEnabled(UUID tenantId, Instant at, UUID accountId) implements TenantEvent {}
