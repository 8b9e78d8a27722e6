package kolo.mail.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The plain text of a letter, from the markup that our own templates write: paragraphs, headings, lists, quotations,
/// table rows, and links as `text: address`.
final class PlainText {
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos",
            "'", "nbsp", " ", "shy", "", "ndash", "–", "mdash", "—", "hellip", "…");

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private int at;
    private int quoted;
    private boolean space;
    private @Nullable String link;
    private int linkFrom;

    private PlainText(String html) {
        this.html = html;
    }

    static String of(String html) {
        return new PlainText(html).convert();
    }

    private String convert() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = html.indexOf('>', at);
                end = end < 0 ? html.length() : end + 1;
                if (!html.startsWith("<!--", at)) {
                    tag(html.substring(at, end));
                    at = end;
                } else {
                    int close = html.indexOf("-->", at);
                    at = close < 0 ? html.length() : close + 3;
                }
            } else if (c == '&') {
                entity();
            } else {
                character(c);
                at++;
            }
        }
        return out.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }

    private void tag(String tag) {
        boolean closing = tag.startsWith("</");
        int from = closing ? 2 : 1;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        switch (tag.substring(from, to).toLowerCase(Locale.ROOT)) {
            case "p", "h1", "h2", "h3", "table", "div" -> breakLine(2);
            case "br", "tr", "hr" -> breakLine(1);
            case "ul" -> list(closing, -1);
            case "ol" -> list(closing, 0);
            case "blockquote" -> {
                breakLine(2);
                quoted += closing ? -1 : 1;
            }
            case "li" -> {
                breakLine(1);
                if (!closing) {
                    bullet();
                }
            }
            case "th", "td" -> {
                if (closing) {
                    space = true;
                }
            }
            case "a" -> link(closing, tag);
            default -> {
            }
        }
    }

    private void list(boolean closing, int start) {
        breakLine(numbers.isEmpty() ? 2 : 1);
        if (!closing) {
            numbers.push(start);
        } else if (!numbers.isEmpty()) {
            numbers.pop();
            breakLine(numbers.isEmpty() ? 2 : 1);
        }
    }

    private void bullet() {
        int number = numbers.isEmpty() ? -1 : numbers.pop();
        write("  ".repeat(numbers.size()));
        if (number >= 0) {
            number++;
            write(number + ". ");
        } else {
            write("- ");
        }
        numbers.push(number);
    }

    private void link(boolean closing, String tag) {
        if (!closing) {
            int href = tag.indexOf("href=\"");
            link = href < 0 ? null : unescape(tag.substring(href + 6, tag.indexOf('"', href + 6)));
            linkFrom = out.length();
        } else if (link != null) {
            var label = out.substring(Math.min(linkFrom, out.length())).strip();
            if (label.isEmpty()) {
                write(link);
            } else if (!label.equals(link)) {
                write(": " + link);
            }
            link = null;
        }
    }

    private void entity() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > 10) {
            character('&');
            at++;
            return;
        }
        unescape(html.substring(at, end + 1)).chars().forEach(c -> character((char) c));
        at = end + 1;
    }

    private static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            var character = end < 0 ? null : character(text.substring(i + 1, end));
            if (character == null) {
                plain.append(text.charAt(i));
            } else {
                plain.append(character);
                i = end;
            }
        }
        return plain.toString();
    }

    private static @Nullable String character(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private void character(char c) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            space = true;
        } else {
            write(String.valueOf(c));
        }
    }

    private void write(String text) {
        boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        if (lineStart) {
            out.append("> ".repeat(Math.max(quoted, 0)));
        } else if (space && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        space = false;
        out.append(text);
    }

    private void breakLine(int lines) {
        space = false;
        int ends = 0;
        for (int i = out.length() - 1; i >= 0 && out.charAt(i) == '\n'; i--) {
            ends++;
        }
        if (!out.isEmpty()) {
            out.append("\n".repeat(Math.max(0, lines - ends)));
        }
    }
}
