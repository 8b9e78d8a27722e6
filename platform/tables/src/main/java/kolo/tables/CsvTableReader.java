package kolo.tables;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/// Reads separated values as spreadsheet programs of this region write them: comma, semicolon or tab.
final class CsvTableReader {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int SAMPLE_RECORDS = 30;

    private CsvTableReader() {}

    static Table read(byte[] bytes, Limits limits, Tables.Hints hints) {
        var decoded = Encodings.decode(bytes, hints.encoding());
        var text = decoded.text();
        var declared = declaredSeparator(text);
        char separator = hints.separator() != null
                ? hints.separator()
                : declared != null ? declared : likeliestSeparator(text, limits);
        var table = new TableBuilder(limits);
        int line = 1;
        try (var records = records(text, separator, limits)) {
            var all = records.iterator();
            if (declared != null) {
                all.next();
            }
            while (all.hasNext()) {
                var next = all.next();
                line = Math.toIntExact(next.getStartingLineNumber());
                table.row(line, next.getFields());
            }
        } catch (CsvParseException malformed) {
            throw new TableRefused("tables.unreadable-line", lastLine(malformed, line));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return table.build(Table.Format.CSV, decoded.encoding().name(), separator);
    }

    /// Excel writes and honours a first line `sep=;`.
    private static @Nullable Character declaredSeparator(String text) {
        return text.length() > 5 && text.regionMatches(true, 0, "sep=", 0, 4)
                && (text.charAt(5) == '\n' || text.charAt(5) == '\r') ? text.charAt(4) : null;
    }

    /// The separator that cuts the first records into the same number of cells most often; of equals, into most cells.
    private static char likeliestSeparator(String text, Limits limits) {
        char best = SEPARATORS[0];
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            double score = score(text, separator, limits);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String text, char separator, Limits limits) {
        List<Integer> widths = new ArrayList<>();
        try (var records = records(text, separator, limits)) {
            for (var next : records) {
                if (widths.size() == SAMPLE_RECORDS) {
                    break;
                }
                widths.add(next.getFieldCount());
            }
        } catch (CsvParseException malformed) {
            // What was seen so far counts, less: with the right separator quotes usually fit.
            return widths.isEmpty() ? 0 : regularity(widths) / 2;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return widths.isEmpty() ? 0 : regularity(widths);
    }

    private static double regularity(List<Integer> widths) {
        int header = widths.getFirst();
        if (header < 2) {
            return 0;
        }
        double regular = (double) widths.stream().filter(width -> width == header).count() / widths.size();
        return regular + Math.min(header, 100) / 1000.0;
    }

    private static CsvReader<CsvRecord> records(String text, char separator, Limits limits) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(64 * 1024, 2 * limits.cell()))
                .ofCsvRecord(text);
    }

    private static int lastLine(CsvParseException malformed, int last) {
        var message = String.valueOf(malformed.getMessage());
        var found = java.util.regex.Pattern.compile("line (\\d{1,8})").matcher(message);
        return found.find() ? Integer.parseInt(found.group(1)) : last;
    }
}
