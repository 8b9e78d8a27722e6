package kolo.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The typefaces and the style of printed pages, read once from the class path.
final class PrintFiles {
    private final String css = new String(read("sheet.css"), StandardCharsets.UTF_8);
    private final byte[] sans = read("vendor/fonts/kolo-sans.ttf");
    private final byte[] sansBold = read("vendor/fonts/kolo-sans-bold.ttf");
    private final byte[] sansItalic = read("vendor/fonts/kolo-sans-italic.ttf");
    private final byte[] serifBold = read("vendor/fonts/kolo-serif-bold.ttf");

    String css() {
        return css;
    }

    InputStream sans() {
        return new ByteArrayInputStream(sans);
    }

    InputStream sansBold() {
        return new ByteArrayInputStream(sansBold);
    }

    InputStream sansItalic() {
        return new ByteArrayInputStream(sansItalic);
    }

    InputStream serifBold() {
        return new ByteArrayInputStream(serifBold);
    }

    private static byte[] read(String name) {
        try (var stream = PrintFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing on the class path: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
