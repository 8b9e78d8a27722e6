package kolo.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import kolo.files.PictureHeader.Damaged;

/// Walks over the chunks of a PNG (W3C PNG, third edition, section 5).
///
/// Only the chunks that make the picture go on to the decoder: compressed texts and colour profiles can be bombs, and
/// nothing of them is wanted.
final class PngParts {

    private static final Set<String> WANTED = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB");
    private static final int SIGNATURE = 8;
    private static final int MOST_CHUNKS = 50_000;

    private PngParts() {}

    static PictureHeader header(byte[] bytes) throws Damaged {
        var in = ByteBuffer.wrap(bytes);
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        int position = SIGNATURE;
        int frames = 1;
        boolean place = false;
        for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            int length = in.getInt(position);
            var type = new String(bytes, position + 4, 4, StandardCharsets.US_ASCII);
            if (length < 0 || length > bytes.length - position - 12 || (chunks == 0) != type.equals("IHDR")) {
                throw new Damaged();
            }
            if (type.equals("acTL")) {
                frames = Math.max(1, in.getInt(position + 8));
            }
            if (type.equals("eXIf")) {
                place = ExifNotes.tellPlace(bytes, position + 8, position + 8 + length);
            }
            if (WANTED.contains(type)) {
                kept.write(bytes, position, length + 12);
            }
            if (type.equals("IEND")) {
                return sized(in, frames, place, kept.toByteArray());
            }
            position += length + 12;
        }
        throw new Damaged();
    }

    private static PictureHeader sized(ByteBuffer in, int frames, boolean place, byte[] kept) throws Damaged {
        int width = in.getInt(SIGNATURE + 8);
        int height = in.getInt(SIGNATURE + 12);
        if (width <= 0 || height <= 0) {
            throw new Damaged();
        }
        return new PictureHeader(width, height, frames, 1, place, kept);
    }
}
