package kolo.texts;

import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.Transliterator;

/// Serbian in its two scripts. Cyrillic to Latin is exact (`Serbian-Latin/BGN`, as in ICU); the way back is a draft.
public final class Scripts {
    private static final char FIRST = '\u0400';
    private static final char LAST = '\u052f';
    private static final String SERBIAN = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш";
    /// ICU's answer for every Serbian letter, kept because asking it for whole pages takes fifty times as long.
    private static final String[] LATIN = letters();
    private static final Map<String, Character> CYRILLIC = Map.ofEntries(Map.entry("lj", 'љ'), Map.entry("nj", 'њ'),
            Map.entry("dž", 'џ'), Map.entry("a", 'а'), Map.entry("b", 'б'), Map.entry("v", 'в'), Map.entry("g", 'г'),
            Map.entry("d", 'д'), Map.entry("đ", 'ђ'), Map.entry("e", 'е'), Map.entry("ž", 'ж'), Map.entry("z", 'з'),
            Map.entry("i", 'и'), Map.entry("j", 'ј'), Map.entry("k", 'к'), Map.entry("l", 'л'), Map.entry("m", 'м'),
            Map.entry("n", 'н'), Map.entry("o", 'о'), Map.entry("p", 'п'), Map.entry("r", 'р'), Map.entry("s", 'с'),
            Map.entry("t", 'т'), Map.entry("ć", 'ћ'), Map.entry("u", 'у'), Map.entry("f", 'ф'), Map.entry("h", 'х'),
            Map.entry("c", 'ц'), Map.entry("č", 'ч'), Map.entry("š", 'ш'));

    private Scripts() {}

    /// Serbian Cyrillic written in Latin; what is Latin already, or of another language's letters, stays as it is.
    public static String toLatin(String text) {
        if (!hasCyrillic(text)) {
            return text;
        }
        var latin = new StringBuilder(text.length() + text.length() / 16 + 4);
        appendLatin(latin, text, 0, text.length());
        return latin.toString();
    }

    /// A page or a part of one with its Serbian Cyrillic shown in Latin.
    ///
    /// Converted are text nodes and the attributes that are read out (`title`, `alt`, `aria-label`, `placeholder` and
    /// the like). Everything else stays byte for byte: links, scripts, comments, `<code>`, `<pre>`, `<textarea>`, what
    /// is marked `translate="no"`, and what is marked with a `lang` other than Serbian.
    public static String htmlToLatin(String html) {
        return hasCyrillic(html) ? new HtmlToLatin(html).convert() : html;
    }

    /// A first draft in Cyrillic of a text in Serbian Latin, for an author to correct: foreign words and the letters
    /// q, w, x and y stay Latin, and `nj` or `dž` that are two sounds (*injekcija*, *nadživeti*) come out wrong.
    public static String toCyrillicDraft(String text) {
        var cyrillic = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            var two = i + 1 < text.length() ? CYRILLIC.get(lower(text.substring(i, i + 2))) : null;
            var one = two == null ? CYRILLIC.get(lower(text.substring(i, i + 1))) : null;
            var letter = two != null ? two : one;
            char original = text.charAt(i);
            cyrillic.append(letter == null
                    ? original
                    : Character.isUpperCase(original) ? Character.toUpperCase(letter) : letter);
            i += two != null ? 2 : 1;
        }
        return cyrillic.toString();
    }

    static boolean hasCyrillic(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCyrillic(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isCyrillic(char c) {
        return c >= FIRST && c <= LAST;
    }

    static void appendLatin(StringBuilder latin, CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            var letters = isCyrillic(c) ? LATIN[c - FIRST] : null;
            if (letters == null) {
                latin.append(c);
            } else if (letters.length() == 2 && i + 1 < to && Character.isLowerCase(text.charAt(i + 1))) {
                // Љубав is Ljubav, ЉУБАВ is LJUBAV.
                latin.append(letters.charAt(0)).append(Character.toLowerCase(letters.charAt(1)));
            } else {
                latin.append(letters);
            }
        }
    }

    private static String[] letters() {
        var icu = Transliterator.getInstance("Serbian-Latin/BGN");
        var letters = new String[LAST - FIRST + 1];
        for (int i = 0; i < SERBIAN.length(); i++) {
            char letter = SERBIAN.charAt(i);
            letters[letter - FIRST] = icu.transliterate(String.valueOf(letter));
        }
        return letters;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
