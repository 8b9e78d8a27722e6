package kolo.tables;

import java.util.List;

/// One row of a table.
///
/// @param line where it begins in the file, counted from 1: a text editor's line in CSV, the row number in XLSX
/// @param cells as many as the header has; an absent cell is the empty text
public record Row(int line, List<String> cells) {

    /// Copies the cells.
    public Row {
        cells = List.copyOf(cells);
    }

    /// The text of a column, counted from 0.
    public String cell(int column) {
        return cells.get(column);
    }
}
