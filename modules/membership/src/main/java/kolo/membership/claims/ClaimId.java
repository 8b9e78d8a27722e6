package kolo.membership.claims;

import java.util.UUID;

/// Names one claim to a profile.
public record ClaimId(UUID value) {}
