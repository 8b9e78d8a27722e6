package kolo.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Reads a spreadsheet of either format; what it is, is decided by its content and never by its name.
public final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Tables() {}

    /// What a person may set by hand when detection guessed wrong.
    ///
    /// @param encoding the encoding of a CSV file, or nothing to detect it
    /// @param separator the separator of a CSV file, or nothing to detect it
    public record Hints(@Nullable Charset encoding, @Nullable Character separator) {

        /// Detect everything.
        public static final Hints NONE = new Hints(null, null);
    }

    /// Reads a table within the usual limits.
    ///
    /// @throws TableRefused when it is too large, damaged, dangerous or not a table
    public static Table read(InputStream in) {
        return read(in, Limits.USUAL, Hints.NONE);
    }

    /// The table that comes with the application at a path of the class path, where there is one.
    ///
    /// @throws IllegalStateException when it is not a table
    public static Optional<Table> shipped(String path) {
        try (var in = Tables.class.getResourceAsStream("/" + path)) {
            return Optional.ofNullable(in).map(Tables::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        } catch (TableRefused refused) {
            throw new IllegalStateException(path + ": " + refused.key(), refused);
        }
    }

    /// Reads a table; the stream is read to its end, or to the limit, and left open.
    ///
    /// @throws TableRefused when it is too large, damaged, dangerous or not a table
    public static Table read(InputStream in, Limits limits, Hints hints) {
        byte[] bytes = bytes(in, limits);
        if (startsWith(bytes, ZIP)) {
            return XlsxReader.read(bytes, limits);
        }
        if (startsWith(bytes, OLE2)) {
            throw new TableRefused("tables.old-excel");
        }
        return CsvTableReader.read(bytes, limits, hints);
    }

    private static byte[] bytes(InputStream in, Limits limits) {
        try {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new TableRefused("tables.too-large", limits.bytes() / 1_000_000);
            }
            if (bytes.length == 0) {
                throw new TableRefused("tables.empty");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length
                && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
