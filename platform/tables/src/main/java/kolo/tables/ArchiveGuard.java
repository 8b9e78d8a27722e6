package kolo.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.HashSet;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks through a ZIP archive (XLSX, DOCX, ODT) for bombs and tricks before any other code unpacks it.
///
/// The directory is judged first, without unpacking. Since a directory may lie, every entry is then unpacked into
/// nothing with the same limits counted on what really comes out.
public final class ArchiveGuard {

    private static final int DIRECTORY_SIGNATURE = 0x504b0102;
    private static final int FILE_SIGNATURE = 0x504b0304;
    private static final long SMALL = 1_000_000;

    /// Looks at the content of one entry while it is being counted.
    @FunctionalInterface
    public interface EntryInspector {

        /// @param name the name of the entry, already known to be a plain relative path
        /// @param content its content; what is left unread is read and counted afterwards
        /// @throws TableRefused when the entry must not be accepted
        void inspect(String name, InputStream content) throws IOException;
    }

    private ArchiveGuard() {}

    /// Refuses an archive that is damaged, encrypted, too large, or holds names that leave its folder.
    ///
    /// @throws TableRefused with `tables.archive-damaged`, `tables.archive-bomb` or `tables.archive-unsafe`
    public static void check(SeekableByteChannel channel, ArchiveLimits limits, EntryInspector inspector) {
        try {
            countHeaders(channel, limits);
            // Not closed: closing it would close the caller's channel.
            var archive = ZipFile.builder().setSeekableByteChannel(channel).get();
            judgeDirectory(archive, limits);
            unpackIntoNothing(archive, limits, inspector);
        } catch (ZipException | IllegalArgumentException | java.io.EOFException damaged) {
            throw new TableRefused("tables.archive-damaged");
        } catch (IOException unreadable) {
            throw new TableRefused("tables.archive-damaged");
        }
    }

    /// Counts directory headers in the raw bytes: the library builds an object for each of them, whatever number the
    /// archive claims, and a million objects are the bomb already.
    private static void countHeaders(SeekableByteChannel channel, ArchiveLimits limits) throws IOException {
        channel.position(0);
        var buffer = ByteBuffer.allocate(64 * 1024);
        int window = 0;
        long position = 0;
        int headers = 0;
        while (channel.read(buffer.clear()) > 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                window = (window << 8) | (buffer.get() & 0xff);
                position++;
                if (position == 4 && window != FILE_SIGNATURE) {
                    throw new TableRefused("tables.archive-damaged");
                }
                if (window == DIRECTORY_SIGNATURE && ++headers > limits.entries()) {
                    throw new TableRefused("tables.archive-bomb");
                }
            }
        }
        channel.position(0);
    }

    private static void judgeDirectory(ZipFile archive, ArchiveLimits limits) {
        var names = new HashSet<String>();
        long unpacked = 0;
        var entries = archive.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!names.add(entry.getName()) || leavesItsFolder(entry.getName()) || entry.isUnixSymlink()
                    || entry.getGeneralPurposeBit().usesEncryption() || !archive.canReadEntryData(entry)) {
                throw new TableRefused("tables.archive-unsafe");
            }
            unpacked += Math.max(0, entry.getSize());
            if (names.size() > limits.entries() || unpacked > limits.unpacked()
                    || bursts(entry.getSize(), entry.getCompressedSize(), limits)) {
                throw new TableRefused("tables.archive-bomb");
            }
        }
        if (names.isEmpty()) {
            throw new TableRefused("tables.archive-damaged");
        }
    }

    private static void unpackIntoNothing(ZipFile archive, ArchiveLimits limits, EntryInspector inspector)
            throws IOException {
        var budget = new long[]{limits.unpacked()};
        var entries = archive.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            try (var content = new Counted(archive.getInputStream(entry), entry.getCompressedSize(), limits, budget)) {
                inspector.inspect(entry.getName(), content);
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private static boolean bursts(long unpacked, long packed, ArchiveLimits limits) {
        return unpacked > SMALL && unpacked / Math.max(1, packed) > limits.ratio();
    }

    private static boolean leavesItsFolder(String name) {
        return name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.indexOf('\0') >= 0
                || name.matches("^[A-Za-z]:.*") || java.util.Arrays.asList(name.split("/")).contains("..");
    }

    /// A channel's bytes as a stream that does not close it.
    static InputStream stream(SeekableByteChannel channel) throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    private static final class Counted extends java.io.FilterInputStream {

        private final long packed;
        private final ArchiveLimits limits;
        private final long[] budget;
        private long seen;

        Counted(InputStream in, long packed, ArchiveLimits limits, long[] budget) {
            super(in);
            this.packed = packed;
            this.limits = limits;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                count(1);
            }
            return octet;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            seen += read;
            budget[0] -= read;
            if (budget[0] < 0 || bursts(seen, packed, limits)) {
                throw new TableRefused("tables.archive-bomb");
            }
        }

        @Override
        public long skip(long count) throws IOException {
            throw new IOException("what is skipped is not counted");
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
