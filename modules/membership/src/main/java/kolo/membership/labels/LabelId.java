package kolo.membership.labels;

import java.util.UUID;

/// Names one label in the register.
public record LabelId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
