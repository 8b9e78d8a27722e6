package kolo.governance;

import java.util.UUID;

/// Names one recorded decision.
public record DecisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
