package kolo.portability.archive;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import kolo.kernel.Invalid;

/// Opens an archive that somebody brings, and believes nothing of it before it is proven.
///
/// No name in it ever reaches the file system: an entry is found by the name that the manifest gives, which must be a
/// plain one, and is never unpacked to a folder. No entry may give more bytes than the manifest says.
public final class ArchiveReader implements Closeable {
    private static final Pattern PLAIN = Pattern.compile("[a-z]+(?:/[^/\\\\\\p{Cntrl}]{1,200}){0,3}|[A-Za-z.]{1,40}");
    private static final long MANIFEST_BYTES = 64L << 20;
    private static final long SMALL = 64L << 20;
    private static final int RATIO = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens an archive and proves every entry of it.
    ///
    /// @param mostBytes     the most that it may unpack to
    /// @param mostEntries   the most entries that it may have
    /// @throws Invalid in a sentence, when it is not what its manifest says
    public static ArchiveReader open(Path file, long mostBytes, int mostEntries) {
        var reader = opened(file, mostEntries);
        try {
            reader.prove(Files.size(file), mostBytes);
            return reader;
        } catch (IOException | IllegalArgumentException damaged) {
            reader.closeQuietly();
            throw Refusal.of("portability.refused.damaged");
        } catch (Invalid refusal) {
            reader.closeQuietly();
            throw refusal;
        }
    }

    private static ArchiveReader opened(Path file, int mostEntries) {
        @Nullable
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            if (zip.size() > mostEntries) {
                throw Refusal.of("portability.refused.bomb");
            }
            return new ArchiveReader(zip, manifest(zip));
        } catch (ZipException noArchive) {
            closeQuietly(zip);
            throw Refusal.of("portability.refused.no-archive");
        } catch (IOException | IllegalArgumentException damaged) {
            closeQuietly(zip);
            throw Refusal.of("portability.refused.damaged");
        } catch (JacksonException noManifest) {
            closeQuietly(zip);
            throw Refusal.of("portability.refused.no-manifest");
        } catch (Invalid refusal) {
            closeQuietly(zip);
            throw refusal;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.PATH);
        if (entry == null) {
            throw Refusal.of("portability.refused.no-manifest");
        }
        try (var content = new Limited(zip.getInputStream(entry), MANIFEST_BYTES)) {
            var manifest = JSON.readValue(content.readAllBytes(), Manifest.class);
            if (manifest == null || !Manifest.FORMAT.equals(manifest.format())
                    || manifest.version() != Manifest.VERSION) {
                throw Refusal.of("portability.refused.no-manifest");
            }
            return manifest;
        }
    }

    private void prove(long packed, long mostBytes) throws IOException {
        long bytes = 0;
        var named = new HashSet<>(Set.of(Manifest.PATH));
        for (var part : manifest.parts()) {
            if (!PLAIN.matcher(part.path()).matches() || part.path().contains("..") || !named.add(part.path())) {
                throw Refusal.of("portability.refused.unsafe", part.path());
            }
            if (part.bytes() < 0 || part.bytes() > mostBytes) {
                throw Refusal.of("portability.refused.bomb");
            }
            bytes += part.bytes();
        }
        if (bytes > mostBytes || (bytes > SMALL && bytes / RATIO > packed)) {
            throw Refusal.of("portability.refused.bomb");
        }
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (!named.contains(entry.getName())) {
                throw Refusal.of("portability.refused.unnamed", entry.getName());
            }
        }
        for (var part : manifest.parts()) {
            prove(part);
        }
    }

    private void prove(Manifest.Part part) throws IOException {
        var digest = ArchiveWriter.sha256();
        long bytes;
        try (var content = new DigestInputStream(open(part), digest)) {
            bytes = content.transferTo(OutputStream.nullOutputStream());
        } catch (TooLong more) {
            throw Refusal.of("portability.refused.changed", part.path());
        }
        if (bytes != part.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw Refusal.of("portability.refused.changed", part.path());
        }
    }

    /// What the archive says it holds.
    public Manifest manifest() {
        return manifest;
    }

    /// The content of an entry, never more than the manifest says; the caller closes it.
    public InputStream open(Manifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.path());
        if (entry == null) {
            throw Refusal.of("portability.refused.missing", part.path());
        }
        return new Limited(zip.getInputStream(entry), part.bytes());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void closeQuietly() {
        closeQuietly(zip);
    }

    private static void closeQuietly(@Nullable ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException nothingToSave) {
                // It was only read.
            }
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Fails at the first byte that was not announced.
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            return value < 0 ? value : counted(1, value);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = in.read(target, from, length);
            return read <= 0 ? read : counted(read, read);
        }

        private int counted(int bytes, int answer) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLong();
            }
            return answer;
        }
    }
}
