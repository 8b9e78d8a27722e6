package kolo.portability.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Writes CSV (RFC 4180, UTF-8): a value that is absent is nothing at all, an empty text is a pair of quotes.
public final class CsvWriter {
    private final OutputStream out;

    /// Writes to a stream that the caller closes.
    public CsvWriter(OutputStream out) {
        this.out = out;
    }

    /// Writes one record.
    public void write(List<? extends @Nullable String> values) throws IOException {
        var line = new StringBuilder();
        String separator = "";
        for (var value : values) {
            line.append(separator);
            separator = ",";
            if (value != null) {
                append(line, value);
            }
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder line, String value) {
        boolean plain = !value.isEmpty();
        for (int i = 0; i < value.length() && plain; i++) {
            char letter = value.charAt(i);
            plain = letter != ',' && letter != '"' && letter != '\r' && letter != '\n';
        }
        if (plain) {
            line.append(value);
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
