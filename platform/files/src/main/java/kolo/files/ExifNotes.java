package kolo.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/// Reads the two things that are wanted of a camera's notes (Exif 2.32): how it was held (tag 274), and whether they
/// tell where it was (tag 34853), so that the sender can be told that this was removed.
///
/// Everything in them, the place above all, is nobody's business and is not kept.
final class ExifNotes {

    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP_PLACE = "GPSLatitude".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 274;
    private static final int PLACE = 34853;
    private static final int ENTRY = 12;

    private ExifNotes() {}

    /// The orientation, 1 to 8, that the bytes between the two positions tell; empty when they tell none.
    static OptionalInt orientation(byte[] bytes, int from, int until) {
        var notes = notes(bytes, from, until);
        int at = notes == null ? -1 : entry(notes, ORIENTATION);
        if (notes == null || at < 0) {
            return OptionalInt.empty();
        }
        int value = notes.getShort(at + 8);
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /// Whether the bytes between the two positions tell where the picture was taken, in Exif or in XMP.
    static boolean tellPlace(byte[] bytes, int from, int until) {
        var notes = notes(bytes, from, until);
        return notes != null ? entry(notes, PLACE) >= 0 : holds(bytes, from, until);
    }

    private static boolean holds(byte[] bytes, int from, int until) {
        for (int i = from; i <= until - XMP_PLACE.length; i++) {
            if (Arrays.equals(bytes, i, i + XMP_PLACE.length, XMP_PLACE, 0, XMP_PLACE.length)) {
                return true;
            }
        }
        return false;
    }

    /// The TIFF structure of the notes: behind its mark in a JPEG, bare in a PNG.
    private static @Nullable ByteBuffer notes(byte[] bytes, int from, int until) {
        boolean marked = until - from >= MARK.length
                && Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length);
        int start = marked ? from + MARK.length : from;
        if (until - start < 8 || (!marked && bytes[start] != bytes[start + 1])) {
            return null;
        }
        if (bytes[start] != 'I' && bytes[start] != 'M') {
            return null;
        }
        var notes = ByteBuffer.wrap(bytes, start, until - start).slice();
        return notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /// Where the entry of the tag stands in the first directory, or -1.
    private static int entry(ByteBuffer notes, int tag) {
        try {
            int directory = notes.getInt(4);
            int entries = Short.toUnsignedInt(notes.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * ENTRY;
                if (Short.toUnsignedInt(notes.getShort(at)) == tag && at + ENTRY <= notes.limit()) {
                    return at;
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return -1;
        }
        return -1;
    }
}
