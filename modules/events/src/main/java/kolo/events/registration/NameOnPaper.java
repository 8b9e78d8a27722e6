package kolo.events.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import kolo.texts.Folding;

/// What is kept of the name on a certificate after the name itself has gone: enough to say whether a paper tells the
/// truth, for whoever holds the paper with its code and its name.
public final class NameOnPaper {
    private NameOnPaper() {}

    /// SHA-256 of the code and the folded name, in hexadecimal.
    public static String digest(String code, String name) {
        try {
            var text = code + "\n" + Folding.fold(name.strip());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
