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

    /// Decoding takes memory by the pixel, so only as many at once as there are processors.
    private static final Semaphore DECODERS = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private ImageIntake() {}

    static Intake.Kept take(Upload upload, byte[] bytes, FileKind kind, ImageSpec spec) {
        var header = header(upload, bytes, kind);
        if (header.pixels() > spec.pixels()) {
            throw upload.refused("files.too-many-pixels", header.width(), header.height(), spec.pixels() / 1_000_000);
        }
        if (header.frames() > 1) {
            throw upload.refused("files.animated");
        }
        DECODERS.acquireUninterruptibly();
        try {
            var picture = decode(header, kind, spec.longestSide());
            var fitting = Pictures.fitting(picture, spec.longestSide());
            boolean photograph = kind == FileKind.JPEG && !fitting.getColorModel().hasAlpha();
            var written = photograph ? FileKind.JPEG : FileKind.PNG;
            return new Intake.Kept(FileNames.safe(upload.fileName(), written.extension()), written.mediaType(),
                    Pictures.encoded(fitting, written), new StoredFile.Size(fitting.getWidth(), fitting.getHeight()));
        } catch (IOException | RuntimeException undecodable) {
            // Decoders report damage by whatever exception they meet first.
            LOG.info("A {} of {} bytes cannot be decoded: {}", kind, bytes.length, undecodable.toString());
            throw upload.refused("files.image-damaged");
        } finally {
            DECODERS.release();
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
            return upright(reader.read(0, parameters), header.orientation());
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
