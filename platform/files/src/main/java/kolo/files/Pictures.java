package kolo.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import net.coobird.thumbnailator.Thumbnails;

/// Makes pictures smaller and encodes them, without any metadata.
final class Pictures {

    private static final float QUALITY = 0.88f;

    private Pictures() {}

    /// The picture with its longest side at most so long, never enlarged, in plain 8 bit colours.
    static BufferedImage fitting(BufferedImage picture, int longestSide) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        return longest <= longestSide
                ? plain(picture)
                : plain(Thumbnails.of(scalable(picture)).size(longestSide, longestSide).asBufferedImage());
    }

    /// The same picture at a width, in plain 8 bit colours; the width must be smaller than the picture's.
    static BufferedImage atWidth(BufferedImage picture, int width) throws IOException {
        return Thumbnails.of(picture).width(width).asBufferedImage();
    }

    /// A photograph as it comes from the decoder is made smaller as it is: a copy of it would double the memory.
    private static BufferedImage scalable(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_3BYTE_BGR ? picture : plain(picture);
    }

    /// A rendition of a stored picture.
    static byte[] rendition(byte[] stored, FileKind kind, int width) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(stored));
        if (picture == null) {
            throw new IOException("A stored picture cannot be read");
        }
        return encoded(Thumbnails.of(picture).width(width).asBufferedImage(), kind);
    }

    static byte[] encoded(BufferedImage picture, FileKind kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            var colours = kind == FileKind.JPEG ? copied(picture, BufferedImage.TYPE_INT_RGB) : picture;
            writer.write(null, new IIOImage(colours, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage plain(BufferedImage picture) {
        return copied(picture,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage copied(BufferedImage picture, int type) {
        if (picture.getType() == type) {
            return picture;
        }
        var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        var graphics = copy.createGraphics();
        try {
            graphics.drawImage(picture, 0, 0, type == BufferedImage.TYPE_INT_RGB ? Color.WHITE : null, null);
        } finally {
            graphics.dispose();
        }
        return copy;
    }
}
