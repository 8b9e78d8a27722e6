package kolotest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Input for tests: ordinary text of the region by chance, and the strings that break programs by name.
public final class Samples {

    private static final List<String> SYLLABLES = List.of("ba", "ču", "đe", "ži", "ko", "lo", "šta", "ne", "ri", "ța",
            "бо", "ље", "нџа", "ћу", "шко", "ја", "ri", "ă", "kra", "мо", "vi", "ш", "αλ", "ın");

    private Samples() {}

    /// One of `choices`.
    public static <T> T oneOf(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Some of `choices`, each with an even chance, in their order.
    public static <T> List<T> someOf(RandomGenerator random, Collection<T> choices) {
        return choices.stream().filter(choice -> random.nextBoolean()).toList();
    }

    /// A word of one to six syllables in Latin, Cyrillic and other letters of the region.
    public static String word(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(1, 7))
                .mapToObj(i -> oneOf(random, SYLLABLES))
                .collect(Collectors.joining());
    }

    /// A sentence of one to eight words.
    public static String text(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(1, 9)).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    /// Text that has broken programs before, by what is wrong with it. None of it may lead to a status of 500, to markup
    /// in a page, or to a half-written row.
    public static Map<String, String> hostileTexts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("markup", "<script>alert(1)</script>");
        texts.put("markup in an attribute", "\" onfocus=\"alert(1)\" autofocus=\"");
        texts.put("template", "${7*7}{{7*7}}#{7*7}@{7*7}");
        texts.put("message pattern", "{0} {count, plural, ' '' {");
        texts.put("sql", "'); drop table tenancy.tenant; --");
        texts.put("like pattern", "%_\\%");
        texts.put("formula", "=HYPERLINK(\"http://example.org\")");
        texts.put("formula behind a tab", "\t@SUM(1+1)");
        texts.put("line breaks", "one\r\nBcc: all@example.org\u2028two\u0085three");
        texts.put("zero byte", "before\u0000after");
        texts.put("control characters", "\u0001\u0008\u001b[31m\u007f");
        texts.put("right to left", "\u202Egnp.ognol\u202C\u2066\u200F");
        texts.put("unpaired surrogate", "half \uD83D of a pair");
        texts.put("combining marks", "Z\u030C\u0327\u0334".repeat(50));
        texts.put("decomposed", "z\u030Censki");
        texts.put("homoglyphs", "с\u0131u\u0455net");
        texts.put("invisible", "\u200B\u2060\uFEFF\u00AD");
        texts.put("white space", " \u00A0\u3000\t ");
        texts.put("emoji", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿");
        texts.put("path", "../../../../etc/passwd");
        texts.put("percent", "%00%0d%0a%2e%2e%2f%");
        texts.put("long", "long ".repeat(40_000));
        return texts;
    }
}
