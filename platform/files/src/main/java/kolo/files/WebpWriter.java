package kolo.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes WebP with libwebp where its native library loads, and says so where it does not: JPEG serves everywhere.
///
/// Only the writer is used. What people send is decoded by Java alone, since a native decoder that is fed by strangers is
/// where memory is overwritten.
final class WebpWriter {

    private static final Logger LOG = LoggerFactory.getLogger(WebpWriter.class);
    private static final float QUALITY = 0.8f;
    private static final boolean WORKS = works();

    private WebpWriter() {}

    /// The picture as WebP; empty where WebP cannot be written on this machine.
    static Optional<byte[]> encoded(BufferedImage picture) throws IOException {
        return WORKS ? Optional.of(write(picture)) : Optional.empty();
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var writer = new WebPImageWriterSpi().createWriterInstance();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = new WebPWriteParam(null);
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Lossy");
            parameters.setCompressionQuality(QUALITY);
            parameters.setMethod(2);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean works() {
        try {
            return write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)).length > 0;
        } catch (IOException | RuntimeException | LinkageError unavailable) {
            LOG.warn("WebP cannot be written here, pictures are served as JPEG: {}", unavailable.toString());
            return false;
        }
    }
}
