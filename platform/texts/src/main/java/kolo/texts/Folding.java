package kolo.texts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.Transliterator;

/// One spelling for search, whatever script and marks a person types: *zenski*, *ženski* and *женски* are the same.
///
/// The result is plain lower-case Latin letters and digits in words parted by one space, and folding it again changes
/// nothing. It is for comparing, never for showing.
public final class Folding {
    /// Cyrillic of Serbian, Macedonian, Bulgarian, Ukrainian and Russian, each letter as its Serbian reading without
    /// marks, so that one query finds a word in all of them; and Latin letters that no decomposition touches.
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"),
            Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('ґ', "g"), Map.entry('д', "d"), Map.entry('ђ', "dj"),
            Map.entry('ѓ', "gj"), Map.entry('е', "e"), Map.entry('ё', "e"), Map.entry('є', "e"), Map.entry('ж', "z"),
            Map.entry('з', "z"), Map.entry('ѕ', "dz"), Map.entry('и', "i"), Map.entry('і', "i"), Map.entry('ї', "i"),
            Map.entry('й', "j"), Map.entry('ј', "j"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('љ', "lj"),
            Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('њ', "nj"), Map.entry('о', "o"), Map.entry('п', "p"),
            Map.entry('р', "r"), Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('ћ', "c"), Map.entry('ќ', "kj"),
            Map.entry('у', "u"), Map.entry('ў', "u"), Map.entry('ф', "f"), Map.entry('х', "h"), Map.entry('ц', "c"),
            Map.entry('ч', "c"), Map.entry('џ', "dz"), Map.entry('ш', "s"), Map.entry('щ', "st"), Map.entry('ъ', "a"),
            Map.entry('ы', "y"), Map.entry('ь', ""), Map.entry('э', "e"), Map.entry('ю', "ju"), Map.entry('я', "ja"),
            Map.entry('đ', "dj"), Map.entry('ð', "d"), Map.entry('ß', "ss"), Map.entry('ı', "i"), Map.entry('ø', "o"),
            Map.entry('ł', "l"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('þ', "th"), Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"), Map.entry('ə', "e"));
    private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN");
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin");

    private Folding() {}

    /// The search spelling of a text: lower-case Latin without marks, punctuation as one space; may be empty.
    public static String fold(String text) {
        if (isPlain(text)) {
            return plainWords(text);
        }
        var folded = letters(lower(text));
        if (has(folded, Character.UnicodeScript.GREEK)) {
            folded = letters(GREEK.transliterate(folded));
        }
        if (!isPlain(folded)) {
            folded = letters(ANY.transliterate(folded));
        }
        return words(folded);
    }

    /// The distinct words of [#fold(String)], in order.
    public static List<String> terms(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.copyOf(new LinkedHashSet<>(Arrays.asList(folded.split(" "))));
    }

    private static String lower(String text) {
        // Compatibility forms first: ligatures, full-width letters and ǆ become the letters they stand for.
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        var mapped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var letter = c < 0x80 ? null : LETTERS.get(c);
            if (letter != null) {
                mapped.append(letter);
            } else {
                mapped.append(c);
            }
        }
        if (isPlain(mapped)) {
            return mapped.toString();
        }
        // Greek keeps its marks for now: they tell the two sounds of αυ and αϋ apart.
        if (has(mapped, Character.UnicodeScript.GREEK)) {
            return mapped.toString();
        }
        var plain = new StringBuilder(mapped.length());
        Normalizer.normalize(mapped, Normalizer.Form.NFKD).codePoints().filter(c -> !isMark(c)).forEach(c -> {
            var letter = c < 0x10000 ? LETTERS.get((char) c) : null;
            if (letter != null) {
                plain.append(letter);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static String words(String text) {
        var words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isMark(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                words.appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    /// What the long way makes of ASCII, of which most of what is folded consists.
    private static String plainWords(String text) {
        var words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                true;
            default -> false;
        };
    }

    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(CharSequence text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> c >= 0x80 && Character.UnicodeScript.of(c) == script);
    }
}
