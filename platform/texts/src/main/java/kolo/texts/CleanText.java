package kolo.texts;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// What people type, without what nobody can see: control characters with NUL, marks that turn the reading direction,
/// zero-width characters, halves of surrogate pairs. Letters come out composed (NFC) and the ends trimmed.
public final class CleanText {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINE_TAILS = Pattern.compile("[ \\t]+\\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private CleanText() {}

    /// Whether it is plain ASCII without a space to spare, as nearly every cell of a large file is.
    private static boolean isClean(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || before != ' ';
    }

    /// One line: every run of white space and line ends becomes one space. The empty text for `null`.
    public static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        return isClean(raw) ? raw : SPACES.matcher(visible(raw, false)).replaceAll(" ").strip();
    }

    /// Several lines: line ends of any kind become `\n`, blank space at their ends goes, and at most one empty line in
    /// a row stays. The empty text for `null`.
    public static String cleanBlock(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        if (isClean(raw)) {
            return raw;
        }
        var seen = visible(raw, true);
        if (seen.indexOf('\n') < 0) {
            return seen.strip();
        }
        var lines = LINE_TAILS.matcher(seen).replaceAll("\n");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
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
