package kolo.files;

import java.util.UUID;

/// Names one picture of a network's media library.
public record MediaId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
