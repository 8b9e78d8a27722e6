package kolo.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Makes names that are safe to save a file under on every system, and safe inside an address.
final class FileNames {

    private static final int LONGEST = 100;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
            "lpt9");

    private FileNames() {}

    /// The name that was sent, without path, controls, marks of direction and other traps, and with the extension of
    /// what the file really is.
    static String safe(String sent, String extension) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        var plain = Normalizer.normalize(stem, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[\"*:<>?|%;&#]", "_")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int length = Math.min(LONGEST, plain.length());
        boolean splits = length < plain.length() && Character.isLowSurrogate(plain.charAt(length));
        var kept = plain.substring(0, splits ? length - 1 : length);
        if (kept.isEmpty() || RESERVED.contains(kept.toLowerCase(Locale.ROOT))) {
            kept = "file" + (kept.isEmpty() ? "" : "-" + kept);
        }
        return kept + "." + extension;
    }

    /// The extension that was sent, in lower case; empty when there is none.
    static String extension(String sent) {
        int dot = sent.lastIndexOf('.');
        return dot < 0 ? "" : sent.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }

    /// ASCII only: an address is copied into mails and read aloud.
    static String inAddress(String name) {
        return ascii(name).replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("-{2,}", "-").replaceAll("^-|-(?=\\.)", "");
    }

    /// The nearest name in ASCII, for the plain `filename` of a header.
    static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("đ", "dj")
                .replace("Đ", "Dj")
                .replaceAll("[^\\x20-\\x7e]", "_")
                .replaceAll("[\"\\\\]", "_");
    }
}
