package kolo.events.registration;

import java.util.UUID;

/// Names one registration of a network.
public record RegistrationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
