package kolo.projects;

import java.util.UUID;

/// Names one document of a network, with all its versions.
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
