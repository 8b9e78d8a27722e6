package kolo.governance;

import java.util.UUID;

/// Names the board, a working group or a committee; its value is the group of [kolo.identity.Visibility].
public record BodyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
