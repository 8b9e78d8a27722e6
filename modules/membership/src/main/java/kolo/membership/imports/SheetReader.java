package kolo.membership.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;
import kolo.tables.Columns;
import kolo.tables.Limits;
import kolo.tables.Table;
import kolo.tables.TableRefused;
import kolo.tables.Tables;

/// Reads an uploaded file as rows of members.
final class SheetReader {

    private SheetReader() {}

    /// The table in the file.
    ///
    /// @throws Invalid with the reason when it is none
    static Table table(byte[] content, ImportOptions options) {
        try {
            return Tables.read(new ByteArrayInputStream(content), Limits.USUAL,
                    new Tables.Hints(charset(options.encoding()), options.separator()));
        } catch (TableRefused refused) {
            throw Invalid.field("file", refused.key(), refused.arguments().toArray());
        }
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Invalid.field("encoding", "membership.import.problem.encoding");
        }
    }

    static Columns columns(Table table, ImportOptions options) {
        return Columns.recognise(table.header(), ImportColumn.ALL, options.mapping());
    }

    /// The rows as read.
    ///
    /// @throws Invalid when no column holds the name
    static List<Candidate> candidates(Table table, ImportOptions options) {
        var columns = columns(table, options);
        if (!columns.has("name")) {
            throw Invalid.field("mapping", "membership.import.problem.no-name");
        }
        var reader = new RowReader(columns, options.rowsAreMembers());
        return table.rows().stream().map(reader::read).toList();
    }
}
