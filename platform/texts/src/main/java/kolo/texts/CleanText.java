package kolo.texts;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/// What people type, without what nobody can see: control characters with NUL, marks that turn the reading direction,
/// zero-width characters, halves of surrogate pairs. Letters come out composed (NFC) and the ends trimmed.
public final class CleanText {
    private CleanText() {}

    /// One line: every run of white space and line ends becomes one space. The empty text for `null`.
    public static String clean(@Nullable String raw) {
        return raw == null ? "" : visible(raw, false).replaceAll("\\s+", " ").strip();
    }

    /// Several lines: line ends of any kind become `\n`, blank space at their ends goes, and at most one empty line in
    /// a row stays. The empty text for `null`.
    public static String cleanBlock(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var lines = visible(raw, true).replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n");
        return lines.strip();
    }

    /// Whether a text has at most `max` characters as a person and PostgreSQL's `char_length` count them (code points).
    public static boolean fits(String text, int max) {
        return text.length() <= max || text.codePointCount(0, text.length()) <= max;
    }

    private static String visible(String raw, boolean keepLines) {
        var seen = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length();) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i < raw.length() && raw.charAt(i) == '\n') {
                    i++;
                }
                c = '\n';
            }
            if (isLineEnd(c)) {
                seen.append(keepLines ? '\n' : ' ');
            } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                seen.append(' ');
            } else if (!isInvisible(c)) {
                seen.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                true;
            default -> c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
        };
    }
}
