package kolo.files;

import java.io.ByteArrayOutputStream;

import kolo.files.PictureHeader.Damaged;

/// Walks over the segments of a JPEG (ITU-T T.81, annex B) to the end of its picture.
final class JpegParts {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    /// A progressive picture has about ten scans; thousands of them keep a decoder busy for minutes.
    private static final int MOST_SCANS = 100;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    private int position;
    private int scans;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean place;

    private JpegParts(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    static PictureHeader header(byte[] bytes) throws Damaged {
        return new JpegParts(bytes).walk();
    }

    private PictureHeader walk() throws Damaged {
        if (marker() != START) {
            throw new Damaged();
        }
        kept.write(bytes, 0, 2);
        while (true) {
            int from = position;
            int marker = marker();
            if (marker == END) {
                kept.write(0xff);
                kept.write(END);
                return sized();
            }
            if (marker == START || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
                throw new Damaged();
            }
            segment(marker, from);
        }
    }

    /// A marker is FF and its number; more FF may stand before it.
    private int marker() throws Damaged {
        if (unsigned(position) != 0xff) {
            throw new Damaged();
        }
        while (unsigned(position) == 0xff) {
            position++;
        }
        return unsigned(position++);
    }

    private void segment(int marker, int from) throws Damaged {
        int length = (unsigned(position) << 8) | unsigned(position + 1);
        int next = position + length;
        if (length < 2 || next > bytes.length) {
            throw new Damaged();
        }
        if (isFrame(marker)) {
            frame();
        }
        if (marker == 0xe1) {
            orientation = ExifNotes.orientation(bytes, position + 2, next).orElse(orientation);
            place |= ExifNotes.tellPlace(bytes, position + 2, next);
        }
        position = next;
        if (marker == SCAN) {
            scan();
        }
        if (isWanted(marker)) {
            kept.write(bytes, from, position - from);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /// Of the application's segments only JFIF and Adobe, which tell the colours, mean something to a decoder.
    private static boolean isWanted(int marker) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        boolean comment = marker == 0xfe;
        return !comment && (!application || marker == 0xe0 || marker == 0xee);
    }

    private void frame() throws Damaged {
        if (width > 0) {
            throw new Damaged();
        }
        height = (unsigned(position + 3) << 8) | unsigned(position + 4);
        width = (unsigned(position + 5) << 8) | unsigned(position + 6);
    }

    /// Inside a scan FF is followed by 00 or a restart marker; anything else ends it.
    private void scan() throws Damaged {
        if (++scans > MOST_SCANS) {
            throw new Damaged();
        }
        while (true) {
            if (unsigned(position) == 0xff) {
                int next = unsigned(position + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return;
                }
            }
            position++;
        }
    }

    private PictureHeader sized() throws Damaged {
        if (width == 0 || height == 0 || scans == 0) {
            throw new Damaged();
        }
        return new PictureHeader(width, height, 1, orientation, place, kept.toByteArray());
    }

    private int unsigned(int at) {
        return bytes[at] & 0xff;
    }
}
