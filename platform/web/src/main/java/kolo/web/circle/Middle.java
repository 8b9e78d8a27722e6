package kolo.web.circle;

import java.util.ArrayList;
import java.util.List;

/// What is written in the middle of the circle: who leads, and a line above and below.
///
/// @param kicker such as "In the chair · 2016"; may be empty
/// @param name   such as the chair's name; may be empty
/// @param note   such as the country and who is next; may be empty
public record Middle(String kicker, String name, String note) {
    /// Nothing is written.
    public static final Middle NOTHING = new Middle("", "", "");

    private static final int[] NAME_SIZES = {29, 25, 21, 18};
    private static final int NOTE_SIZE = 16;
    private static final int KICKER_SIZE = 13;
    /// The average letter's width in em, on the wide side: a Cyrillic name must not touch the dots.
    private static final double LETTER = .54;

    /// The lines with their places, centred on the height `centre`.
    ///
    /// @param width how wide a line may be
    List<Circle.Line> lines(double centre, double width) {
        int size = NAME_SIZES[NAME_SIZES.length - 1];
        var names = List.<String>of();
        for (int candidate : NAME_SIZES) {
            names = wrap(name, width * .94, candidate);
            size = candidate;
            if (names.size() <= 3 && names.stream().allMatch(line -> widthOf(line, candidate) <= width)) {
                break;
            }
        }
        var notes = wrap(note, width * .9, NOTE_SIZE);
        var kickers = wrap(kicker, width * .8, KICKER_SIZE);
        double nameLine = size * 1.18;
        double noteLine = NOTE_SIZE * 1.4;
        double kickerLine = KICKER_SIZE * 1.5;
        double height = kickers.size() * kickerLine + names.size() * nameLine + notes.size() * noteLine;
        var lines = new ArrayList<Circle.Line>();
        double y = centre - height / 2;
        y = add(lines, kickers, "middle-kicker", KICKER_SIZE, kickerLine, y);
        y = add(lines, names, "middle-name", size, nameLine, y);
        add(lines, notes, "middle-note", NOTE_SIZE, noteLine, y);
        return List.copyOf(lines);
    }

    private static double add(List<Circle.Line> lines, List<String> texts, String css, int size, double line,
            double from) {
        double y = from;
        for (var text : texts) {
            lines.add(new Circle.Line(text, css, size, Circle.rounded(y + line / 2)));
            y += line;
        }
        return y;
    }

    private static double widthOf(String line, int size) {
        return line.codePointCount(0, line.length()) * LETTER * size;
    }

    /// Breaks a text at its spaces into as few lines as fit.
    private static List<String> wrap(String text, double width, int size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthOf(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
