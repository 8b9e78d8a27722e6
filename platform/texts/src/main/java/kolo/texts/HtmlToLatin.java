package kolo.texts;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// One pass over a page that rewrites what a reader reads and copies the rest. It is no parser: it needs to know only
/// where tags, quoted values and raw text begin and end, and must not change a byte beside the letters.
final class HtmlToLatin {
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "code", "pre", "kbd", "samp", "var");
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param", "source", "track", "wbr");
    private static final Set<String> READ_OUT = Set.of("title", "alt", "aria-label", "aria-description",
            "aria-roledescription", "aria-valuetext", "placeholder", "label", "summary");

    private final String html;
    private final StringBuilder out;
    private int at;

    HtmlToLatin(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + html.length() / 32);
    }

    String convert() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            Scripts.appendLatin(out, html, at, end);
            at = end;
            if (tag >= 0) {
                markup();
            }
        }
        return out.toString();
    }

    private void markup() {
        if (html.startsWith("<!--", at)) {
            copyPast("-->");
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at) || html.startsWith("</", at)) {
            copyPast(">");
        } else if (at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
            element();
        } else {
            copyTo(at + 1);
        }
    }

    private void element() {
        int nameEnd = at + 1;
        while (nameEnd < html.length() && !isSpace(html.charAt(nameEnd)) && html.charAt(nameEnd) != '>'
                && html.charAt(nameEnd) != '/') {
            nameEnd++;
        }
        var name = html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
        int end = tagEnd(nameEnd);
        // Most tags of a page say nothing about language and hold no Cyrillic: a look tells, before taking them apart.
        boolean kept = (mentions("translate", nameEnd, end) || mentions("lang", nameEnd, end))
                && keptAsIs(nameEnd, end);
        if (!kept && hasCyrillic(nameEnd, end)) {
            copyTo(nameEnd);
            attributes(name, end);
        }
        copyTo(end);
        boolean empty = VOID.contains(name) || html.startsWith("/>", end - 2);
        if (!empty && (kept || RAW.contains(name))) {
            copyElement(name);
        }
    }

    private boolean mentions(String word, int from, int end) {
        for (int i = from; i <= end - word.length(); i++) {
            if (html.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCyrillic(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Scripts.isCyrillic(html.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void attributes(String element, int end) {
        while (at < end) {
            var attribute = nextAttribute(at, end);
            if (attribute == null) {
                copyTo(end);
                return;
            }
            copyTo(attribute.valueFrom());
            if (isReadOut(element, attribute.name())) {
                Scripts.appendLatin(out, html, at, attribute.valueTo());
                at = attribute.valueTo();
            } else {
                copyTo(attribute.valueTo());
            }
        }
    }

    private static boolean isReadOut(String element, String attribute) {
        return READ_OUT.contains(attribute) || (element.equals("meta") && attribute.equals("content"));
    }

    private boolean keptAsIs(int from, int end) {
        for (var attribute = nextAttribute(from, end); attribute != null; attribute = nextAttribute(attribute.valueTo(),
                end)) {
            var value = html.substring(attribute.valueFrom(), attribute.valueTo());
            if (attribute.name().equals("translate") && value.equalsIgnoreCase("no")) {
                return true;
            }
            if (attribute.name().equals("lang") && !value.isEmpty() && !value.equals("sr")
                    && !value.startsWith("sr-")) {
                return true;
            }
        }
        return false;
    }

    /// The next attribute *with a value* between `from` and `end`.
    private @Nullable Attribute nextAttribute(int from, int end) {
        int i = from;
        while (i < end) {
            while (i < end && (isSpace(html.charAt(i)) || html.charAt(i) == '/' || isQuote(html.charAt(i)))) {
                i++;
            }
            int nameFrom = i;
            while (i < end && !isSpace(html.charAt(i)) && html.charAt(i) != '=' && html.charAt(i) != '>'
                    && html.charAt(i) != '/') {
                i++;
            }
            int nameTo = i;
            while (i < end && isSpace(html.charAt(i))) {
                i++;
            }
            if (i < end && html.charAt(i) == '=') {
                i++;
                while (i < end && isSpace(html.charAt(i))) {
                    i++;
                }
                var name = html.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT);
                return i < end && isQuote(html.charAt(i)) ? quoted(name, i, end) : bare(name, i, end);
            }
            if (i == from || (i < end && html.charAt(i) == '>')) {
                i++;
            }
            from = i;
        }
        return null;
    }

    private Attribute quoted(String name, int quote, int end) {
        int close = html.indexOf(html.charAt(quote), quote + 1);
        return new Attribute(name, quote + 1, close < 0 || close > end ? end : close);
    }

    private Attribute bare(String name, int from, int end) {
        int to = from;
        while (to < end && !isSpace(html.charAt(to)) && html.charAt(to) != '>') {
            to++;
        }
        return new Attribute(name, from, to);
    }

    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (isQuote(c)) {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    /// Copies up to and with the end tag of the element whose start tag was just passed, elements of its name inside
    /// it counted.
    private void copyElement(String name) {
        int depth = 1;
        int i = at;
        while (depth > 0) {
            i = html.indexOf('<', i);
            if (i < 0) {
                copyTo(html.length());
                return;
            }
            if (isTag(i + 1, name)) {
                depth += selfClosed(i) ? 0 : 1;
            } else if (html.startsWith("</", i) && isTag(i + 2, name)) {
                depth--;
            }
            i++;
        }
        int close = html.indexOf('>', i);
        copyTo(close < 0 ? html.length() : close + 1);
    }

    private boolean selfClosed(int tag) {
        return html.startsWith("/>", tagEnd(tag) - 2);
    }

    private boolean isTag(int from, String name) {
        int to = from + name.length();
        return html.regionMatches(true, from, name, 0, name.length())
                && (to >= html.length() || isSpace(html.charAt(to)) || html.charAt(to) == '>'
                        || html.charAt(to) == '/');
    }

    private void copyPast(String mark) {
        int end = html.indexOf(mark, at);
        copyTo(end < 0 ? html.length() : end + mark.length());
    }

    private void copyTo(int end) {
        out.append(html, at, end);
        at = end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private record Attribute(String name, int valueFrom, int valueTo) {}
}
