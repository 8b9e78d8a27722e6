package kolo.governance;

import java.util.UUID;

/// Names one office of a network: the chair, or a seat of a body.
public record OfficeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
