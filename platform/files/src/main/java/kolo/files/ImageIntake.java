package kolo.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes a picture within bounds and encodes it anew: what comes out holds pixels and nothing else.
final class ImageIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIntake.class);

    /// Decoding takes memory by the pixel: together no more than a third of the heap, in megabytes. A picture that
    /// needs more than that waits until it is alone.
    private static final int BUDGET = (int) Math.max(128, Runtime.getRuntime().maxMemory() / 3_000_000);
    private static final Semaphore MEMORY = new Semaphore(BUDGET, true);

    private ImageIntake() {}

    /// A decoded picture in bounds, upright, with what its bytes said.
    record Decoded(BufferedImage picture, PictureHeader header) {}

    /// What is done with a decoded picture while its memory is reserved.
    interface Work<T> {
        T with(Decoded decoded) throws IOException;
    }

    static Intake.Kept take(Upload upload, byte[] bytes, FileKind kind, ImageSpec spec) {
        return decoded(upload, bytes, kind, spec, decoded -> {
            var fitting = decoded.picture();
            boolean photograph = kind == FileKind.JPEG && !fitting.getColorModel().hasAlpha();
            var written = photograph ? FileKind.JPEG : FileKind.PNG;
            return new Intake.Kept(FileNames.safe(upload.fileName(), written.extension()), written.mediaType(),
                    Pictures.encoded(fitting, written), new StoredFile.Size(fitting.getWidth(), fitting.getHeight()));
        });
    }

    /// Decodes within bounds and does the work.
    ///
    /// @throws kolo.kernel.Invalid when the picture is too large, moving or damaged
    static <T> T decoded(Upload upload, byte[] bytes, FileKind kind, ImageSpec spec, Work<T> work) {
        var header = header(upload, bytes, kind);
        if (header.pixels() > spec.pixels()) {
            throw upload.refused("files.too-many-pixels", header.width(), header.height(), spec.pixels() / 1_000_000);
        }
        if (header.frames() > 1) {
            throw upload.refused("files.animated");
        }
        // Three bytes a pixel in a photograph, up to eight in other pictures, and the smaller copies.
        int need = (int) Math.min(BUDGET, header.pixels() * (kind == FileKind.JPEG ? 4 : 9) / 1_000_000 + 32);
        MEMORY.acquireUninterruptibly(need);
        try {
            var picture = decode(header, kind, spec.longestSide());
            var fitting = Pictures.fitting(picture, spec.longestSide());
            return work.with(new Decoded(upright(fitting, header.orientation()), header));
        } catch (IOException | RuntimeException undecodable) {
            // Decoders report damage by whatever exception they meet first.
            LOG.info("A {} of {} bytes cannot be decoded: {}", kind, bytes.length, undecodable.toString());
            throw upload.refused("files.image-damaged");
        } finally {
            MEMORY.release(need);
        }
    }

    private static PictureHeader header(Upload upload, byte[] bytes, FileKind kind) {
        try {
            return PictureHeader.of(bytes, kind);
        } catch (PictureHeader.Damaged damaged) {
            throw upload.refused("files.image-damaged");
        }
    }

    /// Reads with the one decoder of the kind, leaving out lines and columns of a picture that is far too large.
    private static BufferedImage decode(PictureHeader header, FileKind kind, int longestSide) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(header.decodable()))) {
            reader.setInput(in, true, true);
            var parameters = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(header.width(), header.height()) / (2 * longestSide));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /// Cameras write pixels as the sensor sees them and note beside it how the camera was held.
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        return orientation == 1
                ? picture
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(picture);
    }
}
