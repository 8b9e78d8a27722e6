package kolo.moving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import kolo.portability.archive.Manifest;
import kolo.portability.catalogue.NetworkTables;

/// An archive that somebody has changed and whose manifest says so: every sum is right.
final class Forgery {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Forgery() {}

    /// The archive with one more planned job, beside it.
    static Path withJob(Path archive, String job) throws IOException {
        var path = "tables/" + NetworkTables.JOBS + ".csv";
        var forged = archive.resolveSibling("forged-" + archive.getFileName());
        try (var zip = new ZipFile(archive.toFile()); var out = new ZipOutputStream(Files.newOutputStream(forged))) {
            var jobs = text(zip, path) + job + "," + new UUID(1, 2) + ",2026-11-22 12:00:00+00\r\n";
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(path)) {
                    out.write(jobs.getBytes(StandardCharsets.UTF_8));
                } else if (entry.getName().equals(Manifest.PATH)) {
                    out.write(manifest(text(zip, Manifest.PATH), jobs.getBytes(StandardCharsets.UTF_8)));
                } else {
                    zip.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        return forged;
    }

    private static byte[] manifest(String before, byte[] jobs) {
        var manifest = JSON.readTree(before);
        for (var table : manifest.get("tables")) {
            if (table.get("table").stringValue().equals(NetworkTables.JOBS)) {
                ((ObjectNode) table).put("rows", table.get("rows").longValue() + 1)
                        .put("bytes", jobs.length)
                        .put("sha256", sha256(jobs));
            }
        }
        return JSON.writeValueAsBytes(manifest);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(ZipFile zip, String path) throws IOException {
        try (var content = zip.getInputStream(zip.getEntry(path))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
