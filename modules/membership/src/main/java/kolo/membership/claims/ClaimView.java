package kolo.membership.claims;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A claim as the office sees it.
///
/// @param member the profile it is about, or null where the office has to find it
/// @param memberName that profile's name
public record ClaimView(UUID id, String organisation, String applicant, String email, @Nullable String message,
        @Nullable UUID member, @Nullable String memberName, String status, Instant createdAt) {}
