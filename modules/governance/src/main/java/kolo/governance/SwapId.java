package kolo.governance;

import java.util.UUID;

/// Names one proposal of two holders to exchange their turns.
public record SwapId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
