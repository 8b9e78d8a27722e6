package kolo.search;

import java.util.List;
import java.util.regex.Pattern;

import kolo.texts.Folding;

/// The words of a query, folded, and how texts answer to them.
///
/// A word is found whole, as the beginning of a longer one when it has three letters or more, and, when it is long
/// enough to bear it, with another ending: *klastera* finds *klasteri*. That serves languages for which no stemmer
/// exists.
public final class SearchWords {
    private static final int MOST = 8;
    static final int LONGEST = 40;
    private static final int WHOLE = 4;
    private static final int BEGINNING = 3;
    private static final int OTHER_ENDING = 1;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    private final List<Word> words;

    private SearchWords(List<Word> words) {
        this.words = words;
    }

    /// One word of the query.
    ///
    /// @param text the folded word
    /// @param low the least term that can match
    /// @param high the least term above all that can match
    /// @param longest the length of the longest term that matches by its stem alone, 0 for none
    record Word(String text, String low, String high, int longest) {
        static Word of(String text) {
            if (text.codePointCount(0, text.length()) < 3) {
                return new Word(text, text, text + '\u0001', 0);
            }
            int cut = text.length() >= 8 ? 2 : text.length() >= 6 ? 1 : 0;
            var stem = text.substring(0, text.length() - cut);
            return new Word(text, stem, stem + AFTER_ALL, cut == 0 ? 0 : text.length() + 2);
        }

        /// How well a folded term answers: 0 when it does not.
        int quality(String term) {
            if (term.equals(text)) {
                return WHOLE;
            }
            if (term.startsWith(text) && text.length() > 2) {
                return BEGINNING;
            }
            return longest > 0 && term.length() <= longest && term.startsWith(low) ? OTHER_ENDING : 0;
        }
    }

    /// Reads what was typed; its first eight different words count.
    public static SearchWords of(String typed) {
        return new SearchWords(Folding.terms(typed)
                .stream()
                .map(term -> Word.of(term.length() > LONGEST ? term.substring(0, LONGEST) : term))
                .limit(MOST)
                .toList());
    }

    /// Whether nothing was typed that could be a word.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    List<Word> words() {
        return words;
    }

    /// The text as HTML: everything escaped, the words found in `<mark>`.
    public String mark(String text) {
        var html = new StringBuilder(text.length() + 32);
        var matcher = WORD.matcher(text);
        int done = 0;
        while (matcher.find()) {
            if (answers(matcher.group())) {
                escape(html, text, done, matcher.start());
                html.append("<mark>");
                escape(html, text, matcher.start(), matcher.end());
                html.append("</mark>");
                done = matcher.end();
            }
        }
        escape(html, text, done, text.length());
        return html.toString();
    }

    /// A stretch of a long text around the first of its words that answers, cut at words, with an ellipsis where
    /// something is left out; empty when no word answers.
    ///
    /// @param length about how many characters
    public String passage(String text, int length) {
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (answers(matcher.group())) {
                return cut(text, matcher.start() - length / 3, length);
            }
        }
        return "";
    }

    /// The beginning of a text, cut at a word.
    static String beginning(String text, int length) {
        return cut(text, 0, length);
    }

    private static String cut(String text, int from, int length) {
        int start = Math.max(0, Math.min(from, text.length() - length));
        while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(text.length(), start + length);
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return (start > 0 ? "… " : "") + text.substring(start, end).strip() + (end < text.length() ? " …" : "");
    }

    /// How well a thing answers that is not in the index, on the index's own scale; 0 when a word is in neither text
    /// and the thing was found by something that is not shown.
    public int points(String title, String lead) {
        return Math.max(points(title, SearchDocument.TITLE), 0) + points(lead, SearchDocument.LEAD);
    }

    private int points(String text, int weight) {
        int points = 0;
        var terms = Folding.terms(text);
        for (var word : words) {
            points += weight * terms.stream().mapToInt(word::quality).max().orElse(0);
        }
        return points;
    }

    private boolean answers(String written) {
        for (var term : Folding.terms(written)) {
            for (var word : words) {
                if (word.quality(term) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void escape(StringBuilder html, String text, int from, int until) {
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
