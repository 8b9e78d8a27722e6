package kolo.governance.handover;

import java.util.UUID;

/// Names one task of the list with which every handover of the network begins.
public record HandoverTemplateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
