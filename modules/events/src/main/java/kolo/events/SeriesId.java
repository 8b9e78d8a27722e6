package kolo.events;

import java.util.UUID;

/// Names one event series of a network.
public record SeriesId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
