package kolo.identity;

import java.util.UUID;

/// Names one account of one network; a person who is in two networks has two.
public record AccountId(UUID value) {

    /// Reads the text form of a UUID.
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
