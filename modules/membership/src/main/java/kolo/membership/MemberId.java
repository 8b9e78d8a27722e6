package kolo.membership;

import java.util.UUID;

/// Names one profile of a network: a member, a former member, or an organisation that never joined.
public record MemberId(UUID value) {

    /// Reads the text form of a UUID.
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
