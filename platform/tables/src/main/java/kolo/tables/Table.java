package kolo.tables;

import java.util.List;

/// A table as read: a header and rows of the same width, every text normalised (NFC, no controls, no marks of direction).
///
/// @param format what the file was
/// @param encoding the character encoding that a CSV file was read with, `UTF-8` for XLSX
/// @param separator the separator of a CSV file, a tab for XLSX
/// @param header names of the columns as written; they may be blank or repeated, so columns go by position
/// @param rows rows that hold anything, in the file's order
public record Table(Format format, String encoding, char separator, List<String> header, List<Row> rows) {

    /// The kinds of file that can be read.
    public enum Format {
        /// Separated values, RFC 4180 and its dialects.
        CSV,
        /// Office Open XML workbook (ISO/IEC 29500); its first visible sheet is read.
        XLSX
    }

    /// Copies header and rows.
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// What a person calls a column: its header, or its letter as a spreadsheet shows it when the header is blank.
    public String columnName(int column) {
        var name = header.get(column);
        return name.isBlank() ? letters(column) : name;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
