package kolo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

import kolo.kernel.Invalid;

/// Files made for tests: good ones, and ones that nobody sends by accident.
final class Samples {

    private Samples() {}

    /// A picture whose left half is red and whose right half is blue.
    static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A PNG that claims these measures and holds next to nothing.
    static byte[] hollowPng(int width, int height) {
        byte[] png = picture("png", 1, 1);
        var buffer = ByteBuffer.wrap(png);
        buffer.putInt(16, width);
        buffer.putInt(20, height);
        var check = new CRC32();
        check.update(png, 12, 17);
        buffer.putInt(29, (int) check.getValue());
        return png;
    }

    /// The PNG with one more chunk behind its header.
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        var check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) check.getValue());
        return joined(java.util.Arrays.copyOf(png, 33), chunk.array(),
                java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    /// The JPEG with an Exif segment that says how the camera was held.
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM\0*".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return joined(java.util.Arrays.copyOf(jpeg, 2), exif.array(),
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// The JPEG with an Exif segment that points to where it was taken.
    static byte[] withPlace(byte[] jpeg) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM\0*".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(8).putShort((short) 1).putShort((short) 0x8825).putShort((short) 4).putInt(1);
        exif.putInt(26).putInt(0);
        return joined(java.util.Arrays.copyOf(jpeg, 2), exif.array(),
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new java.util.TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> docx() {
        return Map.of("[Content_Types].xml", text("<Types/>"), "word/document.xml", text("<document/>"));
    }

    static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    static void refused(String name, byte[] content, UploadSpec spec, String key) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Intake.take(Upload.of(name, content), spec))
                .satisfies(refusal -> assertThat(refusal.fields()).singleElement().satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("file");
                    assertThat(problem.key()).isEqualTo(key);
                }));
    }
}
