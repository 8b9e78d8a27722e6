package kolo.events;

import java.util.UUID;

/// Names one session of a programme of a network.
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
