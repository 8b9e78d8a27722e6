package kolo.membership.roster;

import java.util.UUID;

/// Names one record of a person acting for a member.
public record RepresentationId(UUID value) {}
