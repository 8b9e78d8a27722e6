package kolo.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/// Compresses what is kept, so that it is done once and takes a sixth of the room.
final class Gzip {
    private Gzip() {}

    static byte[] of(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    static byte[] plain(byte[] gzip) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return stream.readAllBytes();
        }
    }

    /// Whether a client takes it, by its `Accept-Encoding`.
    static boolean accepted(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (var part : header.toLowerCase(java.util.Locale.ROOT).split(",")) {
            var coding = part.strip();
            if (coding.startsWith("gzip")) {
                var rest = coding.substring(4).replace(" ", "");
                return !rest.matches(";q=0(?:\\.0*)?");
            }
        }
        return false;
    }
}
