package kolo.governance.mandate;

import java.util.UUID;

/// Names one objective of a mandate.
public record ObjectiveId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
