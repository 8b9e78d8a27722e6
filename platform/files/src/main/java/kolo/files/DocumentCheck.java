package kolo.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import kolo.tables.ArchiveGuard;
import kolo.tables.ArchiveLimits;
import kolo.tables.TableRefused;

/// Looks inside a document for what its kind must and must not hold. The document itself stays as it came.
final class DocumentCheck {

    private static final ArchiveLimits ARCHIVE = new ArchiveLimits(5_000, 300_000_000, 150);
    private static final int TAIL = 4_096;

    private DocumentCheck() {}

    /// @throws kolo.kernel.Invalid when it must not be kept
    static void check(Upload upload, byte[] bytes, FileKind kind) {
        boolean good = switch (kind) {
            case PDF -> isPdf(bytes);
            case DOCX -> isOffice(upload, bytes, "word/document.xml");
            case XLSX -> isOffice(upload, bytes, "xl/workbook.xml");
            case ODT -> isOpenDocument(upload, bytes, kind.mediaType());
            case TXT, CSV -> isText(bytes);
            case PNG, JPEG, GIF -> throw new IllegalArgumentException(kind + " is no document");
        };
        if (!good) {
            throw upload.refused("files.damaged");
        }
    }

    /// A PDF begins at its first byte and has an end: what stands before it could make it something else as well.
    private static boolean isPdf(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        int tail = Math.max(0, bytes.length - TAIL);
        var end = new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1);
        return start.matches("%PDF-[12]\\.\\d") && end.contains("%%EOF");
    }

    private static boolean isOffice(Upload upload, byte[] bytes, String part) {
        var names = archive(upload, bytes, (name, content) -> {});
        if (names.stream().anyMatch(DocumentCheck::isActive)) {
            throw upload.refused("files.macros");
        }
        return names.contains("[Content_Types].xml") && names.contains(part);
    }

    private static boolean isActive(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin") || lower.contains("/activex/") || lower.contains("macrosheets/");
    }

    /// The `mimetype` entry names the kind (OpenDocument 1.3, part 2, section 3.3).
    private static boolean isOpenDocument(Upload upload, byte[] bytes, String mediaType) {
        var named = new boolean[1];
        var names = archive(upload, bytes, (name, content) -> {
            if (name.equals("mimetype")) {
                named[0] = new String(content.readNBytes(100), StandardCharsets.US_ASCII).equals(mediaType);
            }
        });
        if (names.stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            throw upload.refused("files.macros");
        }
        return named[0] && names.contains("content.xml");
    }

    private static Set<String> archive(Upload upload, byte[] bytes, ArchiveGuard.EntryInspector inspector) {
        var names = new HashSet<String>();
        try (var channel = new SeekableInMemoryByteChannel(bytes)) {
            ArchiveGuard.check(channel, ARCHIVE, (String name, InputStream content) -> {
                names.add(name);
                inspector.inspect(name, content);
            });
        } catch (TableRefused refused) {
            throw upload.refused(refused.key(), refused.arguments().toArray());
        }
        return names;
    }

    private static boolean isText(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t' && octet != '\f') {
                return false;
            }
        }
        return true;
    }
}
