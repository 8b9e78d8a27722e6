package kolo.projects;

import java.util.UUID;

/// Names one partner of one project.
public record PartnerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
