package kolo.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads the first visible sheet of a workbook that [ArchiveGuard] and [XmlInspector] have let through.
///
/// A formula is read as the value that the program which saved the file had computed; nothing is computed here. In a
/// merged range the value stands in its first cell and the others are empty.
final class XlsxReader {

    private static final Pattern DATE_FORMAT = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAT_NOISE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    /// What a spreadsheet program shows of a number; the rest is noise of binary fractions.
    private static final MathContext SHOWN = new MathContext(15);
    private static final int LONGEST_NUMBER = 40;

    private XlsxReader() {}

    static Table read(byte[] bytes, Limits limits) {
        var names = new HashSet<String>();
        var inspector = new XmlInspector(limits);
        try (var channel = new SeekableInMemoryByteChannel(bytes)) {
            ArchiveGuard.check(channel, limits.archive(), (name, content) -> {
                names.add(name.toLowerCase(Locale.ROOT));
                inspector.inspect(name, content);
            });
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new TableRefused("tables.not-a-workbook");
        }
        // Formats tell dates from numbers. The library fails where a workbook has none, which it need not have.
        var options = new ReadingOptions(names.contains("xl/styles.xml"), true);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            return rows(workbook, limits);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NullPointerException | java.util.NoSuchElementException damaged) {
            // The library reports a damaged workbook by whatever exception its parser meets first.
            throw new TableRefused("tables.workbook-damaged");
        }
    }

    private static Table rows(ReadableWorkbook workbook, Limits limits) throws IOException {
        Sheet sheet = workbook.getSheets()
                .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new TableRefused("tables.empty"));
        var table = new TableBuilder(limits);
        try (var rows = sheet.openStream()) {
            var all = rows.iterator();
            while (all.hasNext()) {
                var row = all.next();
                table.row(row.getRowNum(), cells(row));
            }
        }
        return table.build(Table.Format.XLSX, "UTF-8", '\t');
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (var cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING -> String.valueOf(cell.getValue() == null ? "" : cell.getValue());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> cached(cell);
        };
    }

    private static String cached(Cell cell) {
        var value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        return value != null ? value.toString() : cell.getRawValue() != null ? cell.getRawValue() : "";
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isDate(cell) && number.signum() > 0 && number.precision() - number.scale() <= 7) {
            var date = cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER ? cell.asDate() : null;
            if (date != null) {
                return date.toLocalTime().toSecondOfDay() == 0 ? date.toLocalDate().toString() : date.toString();
            }
        }
        // An exponent such as 1E999999999 would be written out as a gigabyte of zeros.
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER || number.scale() > 400) {
            return number.round(SHOWN).toString();
        }
        var shown = number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null || format.toLowerCase(Locale.ROOT).contains("general")) {
            return false;
        }
        return DATE_FORMAT.matcher(FORMAT_NOISE.matcher(format).replaceAll("")).find();
    }
}
