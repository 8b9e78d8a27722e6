package kolo.membership.roster;

import java.util.UUID;

/// Names one record of a notice, a pause or a suspension.
public record StandingId(UUID value) {}
