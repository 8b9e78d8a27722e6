package kolo.governance.handover;

import java.util.UUID;

/// Names one task of a handover.
public record HandoverTaskId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
