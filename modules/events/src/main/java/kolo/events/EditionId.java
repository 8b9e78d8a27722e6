package kolo.events;

import java.util.UUID;

/// Names one edition: one event, of a series or alone of a network.
public record EditionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
