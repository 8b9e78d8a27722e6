package kolo.portability.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes entries into a ZIP archive as they come and counts and digests each on the way.
public final class ArchiveWriter implements Closeable {
    private final ZipOutputStream zip;
    private final Instant at;

    /// @param out closed with this
    /// @param at  the time that every entry bears
    public ArchiveWriter(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.at = at;
    }

    /// What writes an entry.
    @FunctionalInterface
    public interface Content {
        /// Writes; the stream stays open.
        void writeTo(OutputStream out) throws IOException;
    }

    /// What was written.
    public record Written(long bytes, String sha256) {}

    /// Writes one entry.
    public Written write(String path, Content content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        var written = measured(zip, content);
        zip.closeEntry();
        return written;
    }

    /// Measures content without keeping it.
    public static Written measure(Content content) throws IOException {
        return measured(OutputStream.nullOutputStream(), content);
    }

    private static Written measured(OutputStream target, Content content) throws IOException {
        var counted = new Counted(target);
        var digested = new DigestOutputStream(counted, sha256());
        var buffered = new BufferedOutputStream(digested, 1 << 16);
        content.writeTo(buffered);
        buffered.flush();
        return new Written(counted.bytes, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts, and closes nothing.
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) throws IOException {
            out.write(values, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
