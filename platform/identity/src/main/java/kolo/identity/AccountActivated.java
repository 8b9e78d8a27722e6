package kolo.identity;

import java.time.Instant;
import java.util.UUID;

import kolo.tenancy.TenantEvent;

/// An invited person took the account into use.
///
/// @param accountId the account's id
public record AccountActivated(UUID tenantId, Instant at, UUID accountId) implements TenantEvent {}
