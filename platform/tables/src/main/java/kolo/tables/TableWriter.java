package kolo.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a table row by row, without keeping it in memory; every text is guarded against being run as a formula.
///
/// Numbers, dates and truth values stay what they are; anything else is written as text, nothing as an empty cell.
public abstract sealed class TableWriter implements AutoCloseable {

    private TableWriter() {}

    /// Writes one row; the first is the header.
    public abstract void row(List<? extends @Nullable Object> cells);

    /// Writes one row; the first is the header.
    public final void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    /// Completes the table; the stream stays open.
    @Override
    public abstract void close();

    /// Comma separated values in UTF-8, every text in quotes (RFC 4180).
    ///
    /// @param mark whether to begin with a byte order mark, without which Excel takes the file for a code page
    public static TableWriter csv(OutputStream out, boolean mark) {
        return new Csv(out, mark);
    }

    /// A workbook of one sheet, its header bold and fixed.
    ///
    /// @param sheet its name; what a sheet's name may not hold is replaced, and it is cut to 31 characters
    public static TableWriter xlsx(OutputStream out, String sheet) {
        return new Xlsx(out, sheet);
    }

    private static final class Csv extends TableWriter {

        private final CsvWriter writer;

        Csv(OutputStream out, boolean mark) {
            try {
                if (mark) {
                    out.write(new byte[]{(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            writer = CsvWriter.builder()
                    .quoteStrategy(QuoteStrategies.NON_EMPTY)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(java.nio.channels.Channels.newWriter(
                            java.nio.channels.Channels.newChannel(new Unclosed(out)), StandardCharsets.UTF_8));
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            writer.writeRecord(cells.stream().map(Csv::text).toList());
        }

        private static String text(@Nullable Object cell) {
            return switch (cell) {
                case null -> "";
                case java.math.BigDecimal number -> number.toPlainString();
                case Number number -> number.toString();
                default -> FormulaGuard.guard(cell.toString());
            };
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static final class Xlsx extends TableWriter {

        private static final int FLUSH_EVERY = 500;
        private static final int LONGEST_CELL = 32_767;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int next;

        Xlsx(OutputStream out, String name) {
            workbook = new Workbook(new Unclosed(out), "Kolo", null);
            sheet = workbook.newWorksheet(sheetName(name));
            sheet.freezePane(0, 1);
        }

        private static String sheetName(String name) {
            var plain = name.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
            return plain.isEmpty() ? "Sheet" : plain.substring(0, Math.min(31, plain.length()));
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column));
            }
            if (next == 0 && !cells.isEmpty()) {
                sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
            }
            if (++next % FLUSH_EVERY == 0) {
                flush();
            }
        }

        private void cell(int column, @Nullable Object cell) {
            switch (cell) {
                case null -> {
                }
                case Number number -> sheet.value(next, column, number);
                case Boolean truth -> sheet.value(next, column, truth);
                case LocalDate date -> {
                    sheet.value(next, column, date);
                    sheet.style(next, column).format("yyyy-mm-dd").set();
                }
                case TemporalAccessor time -> sheet.inlineString(next, column, time.toString());
                default -> text(column, cell.toString());
            }
        }

        private void text(int column, String text) {
            var guarded = FormulaGuard.guard(text);
            sheet.inlineString(next, column,
                    guarded.length() > LONGEST_CELL ? guarded.substring(0, LONGEST_CELL) : guarded);
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// The stream belongs to the caller, who may have more to write or a response to finish.
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
