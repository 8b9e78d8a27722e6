package kolo.projects;

import java.util.UUID;

/// Names one member's interest in one project idea.
public record InterestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
