package kolo.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table as Markdown writes it.
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        row(head);
    }

    void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    @Override
    public String toString() {
        var widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        var text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(text, rows.get(r), widths, ' ');
            if (r == 0) {
                line(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, ' ');
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths, char pad) {
        text.append('|');
        for (int i = 0; i < cells.size(); i++) {
            text.append(' ').append(cells.get(i)).repeat(pad, widths[i] - cells.get(i).length()).append(" |");
        }
        text.append('\n');
    }
}
