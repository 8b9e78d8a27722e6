package kolo.membership.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The secret of a link in a letter: 256 random bits, of which only the digest is stored.
///
/// @param secret 43 characters of base64url
public record LinkToken(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new secret.
    public static LinkToken random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// A secret as it came with a request, if it has the form of one.
    public static Optional<LinkToken> read(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /// SHA-256 in hexadecimal, which is what the database knows.
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
