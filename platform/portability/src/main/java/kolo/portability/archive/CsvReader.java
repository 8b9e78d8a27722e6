package kolo.portability.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Reads what [CsvWriter] writes, one record at a time.
public final class CsvReader {
    private static final int END = -1;
    private final Reader in;
    private int next;

    /// Reads from a stream that the caller closes.
    public CsvReader(InputStream content) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
        this.next = in.read();
    }

    /// The next record, or null at the end.
    ///
    /// @throws IOException also when the text is not CSV
    public @Nullable List<@Nullable String> read() throws IOException {
        if (next == END) {
            return null;
        }
        var values = new ArrayList<@Nullable String>();
        while (true) {
            values.add(next == '"' ? quoted() : plain());
            if (next == ',') {
                next = in.read();
            } else if (next == '\r') {
                next = in.read();
                if (next != '\n') {
                    throw new IOException("A line ends in the middle");
                }
                next = in.read();
                return values;
            } else {
                throw new IOException("A record does not end with its line");
            }
        }
    }

    private @Nullable String plain() throws IOException {
        var value = new StringBuilder();
        while (next != ',' && next != '\r' && next != END) {
            if (next == '"' || next == '\n') {
                throw new IOException("A quote or a line break stands outside of quotes");
            }
            value.append((char) next);
            next = in.read();
        }
        return value.isEmpty() ? null : value.toString();
    }

    private String quoted() throws IOException {
        var value = new StringBuilder();
        next = in.read();
        while (true) {
            if (next == END) {
                throw new IOException("A quote is not closed");
            }
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return value.toString();
                }
            }
            value.append((char) next);
            next = in.read();
        }
    }
}
