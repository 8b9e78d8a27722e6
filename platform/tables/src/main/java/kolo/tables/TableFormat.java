package kolo.tables;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/// The formats in which a table is handed out, for a spreadsheet program.
public enum TableFormat {
    /// Comma separated values, with the mark that Excel needs.
    CSV("text/csv;charset=UTF-8"),
    /// A workbook of one sheet.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The type to answer with.
    public String mediaType() {
        return mediaType;
    }

    /// A name of a file with the ending of the format.
    public String named(String name) {
        return name + "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The file with what the work writes.
    ///
    /// @param sheet the name of a workbook's sheet
    public byte[] write(String sheet, Consumer<TableWriter> work) {
        var out = new ByteArrayOutputStream();
        try (var table = this == CSV ? TableWriter.csv(out, true) : TableWriter.xlsx(out, sheet)) {
            work.accept(table);
        }
        return out.toByteArray();
    }
}
