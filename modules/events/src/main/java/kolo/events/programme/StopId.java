package kolo.events.programme;

import java.util.UUID;

/// Names one stop of an itinerary.
public record StopId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
