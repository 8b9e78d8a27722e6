package kolo.files;

import static kolo.files.Samples.joined;
import static kolo.files.Samples.picture;
import static kolo.files.Samples.refused;
import static kolo.files.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIntakeTests {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    private static Intake.Kept kept(String name, byte[] content) {
        return Intake.take(Upload.of(name, content), ImageSpec.LOGO);
    }

    private static BufferedImage decoded(Intake.Kept kept) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(kept.bytes()));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new java.awt.Color(picture.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    @ParameterizedTest
    @CsvSource({"logo.PNG, png, image/png", "Лого.jpg, jpeg, image/jpeg", "logo.jpeg, jpeg, image/jpeg",
        "logo.gif, gif, image/png"})
    void a_picture_is_kept_with_its_pixels(String name, String format, String mediaType) throws IOException {
        var kept = kept(name, picture(format, 60, 40));
        assertThat(kept.mediaType()).isEqualTo(mediaType);
        assertThat(kept.size()).isEqualTo(new StoredFile.Size(60, 40));
        var picture = decoded(kept);
        assertThat(isRed(picture, 5, 20)).isTrue();
        assertThat(isRed(picture, 55, 20)).isFalse();
    }

    @Test
    void a_large_picture_is_made_smaller_and_a_small_one_is_not_enlarged() {
        assertThat(kept("a.png", picture("png", 3000, 1500)).size()).isEqualTo(new StoredFile.Size(1024, 512));
        assertThat(kept("a.jpg", picture("jpeg", 10, 2000)).size()).isEqualTo(new StoredFile.Size(5, 1024));
        assertThat(kept("a.png", picture("png", 3, 5)).size()).isEqualTo(new StoredFile.Size(3, 5));
    }

    @Test
    void a_picture_of_50000_by_50000_pixels_is_refused_by_its_header() {
        refused("a.png", Samples.hollowPng(50_000, 50_000), ImageSpec.LOGO, "files.too-many-pixels");
        refused("a.png", Samples.hollowPng(Integer.MAX_VALUE, Integer.MAX_VALUE), ImageSpec.LOGO,
                "files.too-many-pixels");
        byte[] jpeg = picture("jpeg", 8, 8);
        int frame = indexOf(jpeg, new byte[]{(byte) 0xff, (byte) 0xc0});
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xc3);
        refused("a.jpg", jpeg, ImageSpec.LOGO, "files.too-many-pixels");
        byte[] gif = picture("gif", 8, 8);
        Arrays.fill(gif, 6, 10, (byte) 0xc3);
        refused("a.gif", gif, ImageSpec.LOGO, "files.too-many-pixels");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    @Test
    void moving_pictures_are_refused() {
        refused("a.png", Samples.withChunk(picture("png", 4, 4), "acTL", new byte[]{0, 0, 0, 9, 0, 0, 0, 0}),
                ImageSpec.LOGO, "files.animated");
        byte[] gif = picture("gif", 8, 8);
        int frame = indexOf(gif, new byte[]{',', 0, 0, 0, 0});
        byte[] first = Arrays.copyOfRange(gif, frame, gif.length - 1);
        refused("a.gif", joined(Arrays.copyOf(gif, gif.length - 1), first, new byte[]{0x3b}), ImageSpec.LOGO,
                "files.animated");
    }

    @Test
    void nothing_but_pixels_survives() {
        var secret = "GPS 43.32 21.90 <script>alert(1)</script>";
        byte[] chunk = joined(text("Comment\0"), text(secret));
        for (var kept : new Intake.Kept[]{
            kept("a.png", joined(Samples.withChunk(picture("png", 9, 9), "tEXt", chunk), text(secret))),
            kept("a.jpg", joined(picture("jpeg", 9, 9), text(secret), Samples.zip(Samples.docx()))),
            kept("a.gif", joined(picture("gif", 9, 9), text(secret)))}) {
            assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "script", "PK\3");
        }
    }

    @Test
    void a_compressed_text_that_would_unpack_to_a_gigabyte_never_reaches_the_decoder() {
        var packed = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1_000_000]);
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        var png = Samples.withChunk(picture("png", 9, 9), "zTXt", joined(text("Comment\0\0"), packed.toByteArray()));
        assertThat(kept("a.png", png).size()).isEqualTo(new StoredFile.Size(9, 9));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 40, true", "3, 60, 40, false", "6, 40, 60, true", "8, 40, 60, false"})
    void a_photograph_stands_upright_however_the_camera_was_held(int orientation, int width, int height,
            boolean redAtTopLeft) throws IOException {
        var kept = kept("a.jpg", Samples.withOrientation(picture("jpeg", 60, 40), orientation));
        assertThat(kept.size()).isEqualTo(new StoredFile.Size(width, height));
        assertThat(isRed(decoded(kept), 3, 3)).isEqualTo(redAtTopLeft);
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void a_transparent_picture_stays_transparent() throws IOException {
        var transparent = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        var bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(transparent, "png", bytes);
        var picture = decoded(kept("a.png", bytes.toByteArray()));
        assertThat(picture.getRGB(1, 1) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_picture_that_was_cut_off_is_refused_at_every_length(String format) {
        byte[] whole = picture(format, 60, 40);
        for (int length = 40; length < whole.length; length += 7) {
            refused("a." + format, Arrays.copyOf(whole, length), ImageSpec.LOGO, "files.image-damaged");
        }
    }

    @Test
    void noise_inside_a_picture_never_causes_anything_but_a_refusal() {
        var random = new java.util.Random(5);
        for (var format : new String[]{"png", "jpeg", "gif"}) {
            for (int round = 0; round < 200; round++) {
                byte[] damaged = picture(format, 30, 30);
                for (int i = 0; i < 5; i++) {
                    damaged[20 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt();
                }
                try {
                    assertThat(kept("a." + format, damaged).bytes()).isNotEmpty();
                } catch (kolo.kernel.Invalid refusal) {
                    assertThat(refusal.fields().getFirst().key()).startsWith("files.");
                }
            }
        }
    }

    @Test
    void an_svg_is_refused_under_any_name() {
        refused("a.svg", text(SVG), ImageSpec.LOGO, "files.svg");
        refused("a.png", text(SVG), ImageSpec.LOGO, "files.svg");
        refused("a.svg", picture("png", 4, 4), ImageSpec.LOGO, "files.svg");
        refused("a.txt", text("<?xml version=\"1.0\"?>" + SVG), DocumentSpec.USUAL, "files.svg");
    }

    @Test
    void a_name_that_does_not_agree_with_the_content_is_refused() {
        refused("a.png", picture("jpeg", 4, 4), ImageSpec.LOGO, "files.not-what-it-says");
        refused("a.jpg", text("<html><script>alert(1)</script></html>"), ImageSpec.LOGO, "files.not-what-it-says");
        refused("a.jpg", text("MZ this program cannot be run"), ImageSpec.LOGO, "files.not-what-it-says");
        refused("a.html", picture("png", 4, 4), ImageSpec.LOGO, "files.not-an-image");
        refused("png", picture("png", 4, 4), ImageSpec.LOGO, "files.not-an-image");
        refused("a.bmp", picture("bmp", 4, 4), ImageSpec.LOGO, "files.not-an-image");
        refused("a.pdf", Samples.pdf(), ImageSpec.LOGO, "files.not-an-image");
    }

    @Test
    void empty_and_too_large_files_are_refused() {
        refused("a.png", new byte[0], ImageSpec.LOGO, "files.empty");
        refused("a.png", new byte[5_000_001], ImageSpec.LOGO, "files.too-large");
    }
}
