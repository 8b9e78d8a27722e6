package kolo.events.registration;

import java.util.UUID;

/// Names one reminder of a network.
public record ReminderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
