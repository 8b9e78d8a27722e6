package kolo.files;

import java.util.UUID;

/// Names one stored file of one network.
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
