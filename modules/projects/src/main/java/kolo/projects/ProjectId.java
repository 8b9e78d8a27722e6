package kolo.projects;

import java.util.UUID;

/// Names one project of a network, from its idea to its end.
public record ProjectId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
