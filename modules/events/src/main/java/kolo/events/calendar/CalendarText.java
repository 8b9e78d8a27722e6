package kolo.events.calendar;

import java.nio.charset.StandardCharsets;

/// The lines of an iCalendar object: CRLF, folded at 75 octets without splitting a character (RFC 5545, section 3.1).
final class CalendarText {
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder(4096);

    /// A line as it is: `name` with its parameters, and a value that needs no escaping.
    CalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /// A line with a text, escaped (RFC 5545, section 3.3.11); nothing for the empty text.
    CalendarText text(String name, String value) {
        return value.isBlank() ? this : line(name, escaped(value));
    }

    /// A text without what would end or divide it.
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /// A parameter's value in quotes; what may not stand there is left out (RFC 5545, section 3.1, and RFC 6868).
    static String quoted(String value) {
        return '"' + value.replace("^", "^^").replace("\"", "^'").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private void fold(String line) {
        int used = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            var letter = Character.toString(c);
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(letter);
            used += octets;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
