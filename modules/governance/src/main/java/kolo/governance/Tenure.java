package kolo.governance;

import java.time.Instant;

/// The instants between which an office is held: from the first, up to and without the second.
public record Tenure(Instant from, Instant until) {

    /// @throws IllegalArgumentException when it would end before it begins, or hold no instant
    public Tenure {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A tenure ends after it begins");
        }
    }

    /// Whether the office is held at the instant.
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /// Whether both hold an instant in common.
    public boolean overlaps(Tenure other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
