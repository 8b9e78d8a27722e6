package kolo.governance.rotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// The published lot: SHA-256 of the seed followed by the member's identifier, both as UTF-8 text.
///
/// Everyone can draw it again: `printf '%s%s' "$seed" "$id" | sha256sum`. The smaller number is first.
public final class Lot {
    private Lot() {}

    /// A member's number, as 64 hexadecimal digits.
    public static String number(String seed, UUID member) {
        return HexFormat.of().formatHex(draw(seed, member));
    }

    static byte[] draw(String seed, UUID member) {
        return draw(sha256(), seed.getBytes(StandardCharsets.UTF_8), member);
    }

    static byte[] draw(MessageDigest digest, byte[] seed, UUID member) {
        digest.update(seed);
        return digest.digest(member.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
