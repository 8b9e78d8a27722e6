package kolo.membership.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/// Where a statement about a profile was read.
///
/// @param source an address or a title, at most 1000 characters
/// @param evidence what it says, in short, at most 1000 characters
/// @param asOf the date of the evidence as printed, at most 40 characters
/// @param note anything else, at most 2000 characters
public record Provenance(@Nullable String source, @Nullable String evidence, @Nullable String asOf,
        @Nullable String note) {

    /// Nothing is said.
    public static final Provenance NONE = new Provenance(null, null, null, null);

    /// Whether nothing is said.
    public boolean empty() {
        return equals(NONE);
    }

    /// SHA-256 of the four parts, in hexadecimal: the same statement twice has the same.
    String digest() {
        try {
            var text = String.join("\0", part(source), part(evidence), part(asOf), part(note));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(@Nullable String part) {
        return part == null ? "" : part;
    }
}
