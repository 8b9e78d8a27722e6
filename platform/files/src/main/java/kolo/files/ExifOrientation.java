package kolo.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// Reads the one thing that is wanted of a camera's notes: how it was held (Exif 2.32, tag 274).
///
/// Everything else in them, the place above all, is nobody's business and is not kept.
final class ExifOrientation {

    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 274;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /// The orientation, 1 to 8, that the bytes between the two positions tell; empty when they tell none.
    static OptionalInt of(byte[] bytes, int from, int until) {
        if (until - from < 14 || !java.util.Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length)) {
            return OptionalInt.empty();
        }
        var notes = ByteBuffer.wrap(bytes, from + MARK.length, until - from - MARK.length).slice();
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int directory = notes.getInt(4);
            int entries = Short.toUnsignedInt(notes.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * ENTRY;
                int value = notes.getShort(at + 8);
                if (notes.getShort(at) == TAG && value >= 1 && value <= 8) {
                    return OptionalInt.of(value);
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }
}
