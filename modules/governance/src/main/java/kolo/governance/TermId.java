package kolo.governance;

import java.util.UUID;

/// Names one term: a turn in an office, from its offer on.
public record TermId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
