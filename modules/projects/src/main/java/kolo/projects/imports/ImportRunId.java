package kolo.projects.imports;

import java.util.UUID;

/// Names one import: files uploaded, checked, and written or not.
public record ImportRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
