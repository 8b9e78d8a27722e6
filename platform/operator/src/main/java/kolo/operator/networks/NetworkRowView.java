package kolo.operator.networks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.NetworkStatus;

/// A network in the list.
///
/// @param members absent until they were counted for the first time
/// @param lastActivity when somebody last did something there that is recorded; absent when never
public record NetworkRowView(String id, String name, String shortName, String host, String country,
        NetworkStatus status, @Nullable Long members, @Nullable Instant lastActivity) {}
