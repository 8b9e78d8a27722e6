package kolo.events.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The secret of a link in a letter: 256 random bits, of which only the digest is stored. And codes that people type.
///
/// @param text 43 characters of base64url
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Crockford's base 32: no letter that reads like a digit.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// A new one.
    public static Secret random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// A secret as it came with a request, if it has the form of one.
    public static Optional<Secret> read(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /// SHA-256 in hexadecimal, which is what the database knows.
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A random code of so many characters, five bits each.
    public static String code(int characters) {
        var code = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return code.toString();
    }

    /// A typed code as it is stored: capitals, without spaces and hyphens, O read as 0, I and L as 1.
    public static String normalised(String typed) {
        return typed.toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
