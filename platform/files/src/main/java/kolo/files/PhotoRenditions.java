package kolo.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the renditions of a picture: at four widths, as JPEG and as WebP, each from the next larger one.
final class PhotoRenditions {

    /// In pixels, smallest first.
    static final int[] WIDTHS = {320, 640, 1280, 1920};
    /// The part of the blob's name under which the master lies.
    static final String MASTER = "";

    private PhotoRenditions() {}

    /// What was made of an upload.
    ///
    /// @param parts the bytes by the part of the blob's name
    /// @param place whether the upload told where it was taken
    record Made(String name, int width, int height, boolean webp, boolean place, Map<String, byte[]> parts) {
        long bytes() {
            return parts.values().stream().mapToLong(each -> each.length).sum();
        }
    }

    /// The part of the blob's name of a rendition.
    static String part(int width, String format) {
        return "r" + width + "." + format;
    }

    /// @throws kolo.kernel.Invalid when the picture cannot be accepted
    static Made of(Upload upload) {
        byte[] bytes = upload.read(ImageSpec.PHOTO.bytes());
        var kind = Intake.imageKind(upload, bytes);
        return ImageIntake.decoded(upload, bytes, kind, ImageSpec.PHOTO,
                decoded -> made(upload, kind, decoded.picture(), decoded.header().place()));
    }

    private static Made made(Upload upload, FileKind kind, BufferedImage picture, boolean place) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        // The master of a drawing keeps its transparency.
        var written = kind == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG;
        parts.put(MASTER, Pictures.encoded(picture, written));
        boolean webp = true;
        var larger = picture;
        for (int i = WIDTHS.length - 1; i >= 0; i--) {
            boolean last = i == WIDTHS.length - 1;
            int width = Math.min(WIDTHS[i], picture.getWidth());
            if (!last && WIDTHS[i] >= picture.getWidth()) {
                continue;
            }
            larger = width < larger.getWidth() ? Pictures.atWidth(larger, width) : larger;
            parts.put(part(width, "jpg"), Pictures.encoded(larger, FileKind.JPEG));
            var encoded = WebpWriter.encoded(larger);
            webp &= encoded.isPresent();
            encoded.ifPresent(content -> parts.put(part(width, "webp"), content));
        }
        return new Made(FileNames.safe(upload.fileName(), written.extension()), picture.getWidth(),
                picture.getHeight(), webp, place, parts);
    }
}
