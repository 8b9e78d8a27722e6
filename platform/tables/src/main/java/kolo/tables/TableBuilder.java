package kolo.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Collects rows in the file's order, normalises their texts and holds them to the limits.
final class TableBuilder {

    private final Limits limits;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable List<String> header;

    TableBuilder(Limits limits) {
        this.limits = limits;
    }

    /// Takes the next row; the first that holds anything is the header.
    void row(int line, List<String> raw) {
        var cells = clean(line, raw);
        if (cells.isEmpty()) {
            return;
        }
        if (cells.size() > limits.columns()) {
            throw new TableRefused("tables.too-many-columns", limits.columns(), line);
        }
        if (header == null) {
            header = List.copyOf(cells);
            return;
        }
        if (cells.size() > header.size()) {
            // Taken silently, the surplus would shift every later value into a wrong column.
            throw new TableRefused("tables.ragged", line, cells.size(), header.size());
        }
        if (rows.size() == limits.rows()) {
            throw new TableRefused("tables.too-many-rows", limits.rows());
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        rows.add(new Row(line, cells));
    }

    Table build(Table.Format format, String encoding, char separator) {
        if (header == null) {
            throw new TableRefused("tables.empty");
        }
        return new Table(format, encoding, separator, header, rows);
    }

    private List<String> clean(int line, List<String> raw) {
        int width = raw.size();
        while (width > 0 && raw.get(width - 1).isBlank()) {
            width--;
        }
        var cells = new ArrayList<String>(width);
        for (int column = 0; column < width; column++) {
            var text = raw.get(column);
            if (text.length() > limits.cell()) {
                throw new TableRefused("tables.cell-too-long", line, Table.letters(column), limits.cell());
            }
            cells.add(clean(line, text));
        }
        return cells;
    }

    private static String clean(int line, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new TableRefused("tables.zero-bytes", line);
        }
        var kept = isPlain(text) ? text : withoutControls(text);
        return strip(FormulaGuard.unguard(strip(Normalizer.normalize(kept, Normalizer.Form.NFC))));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if ((unit < ' ' || unit > '~') && !kept(unit)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        return text.chars()
                .filter(TableBuilder::kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Marks of direction can make a name read as another; no language of these networks needs them.
    private static boolean kept(int unit) {
        return switch (unit) {
            case '\n', '\t' -> true;
            case '\u00ad', '\u061c', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff' -> false;
            default -> !Character.isISOControl(unit) && !(unit >= 0x202a && unit <= 0x202e)
                    && !(unit >= 0x2066 && unit <= 0x206f);
        };
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
