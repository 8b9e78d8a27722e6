package kolo.files;

import java.util.Arrays;

import kolo.files.PictureHeader.Damaged;

/// Walks over the blocks of a GIF (version 89a) and counts its pictures.
final class GifParts {

    private static final int HEADER = 13;

    private GifParts() {}

    static PictureHeader header(byte[] bytes) throws Damaged {
        int width = number(bytes, 6);
        int height = number(bytes, 8);
        int position = HEADER + colours(bytes[10]);
        int frames = 0;
        while (true) {
            int block = bytes[position++] & 0xff;
            switch (block) {
                case 0x21 -> position = skipParts(bytes, position + 1);
                case 0x2c -> {
                    frames++;
                    width = Math.max(width, number(bytes, position) + number(bytes, position + 4));
                    height = Math.max(height, number(bytes, position + 2) + number(bytes, position + 6));
                    position = skipParts(bytes, position + 9 + colours(bytes[position + 8]) + 1);
                }
                case 0x3b -> {
                    if (frames == 0 || width == 0 || height == 0) {
                        throw new Damaged();
                    }
                    return new PictureHeader(width, height, frames, 1, false, Arrays.copyOf(bytes, position));
                }
                default -> throw new Damaged();
            }
        }
    }

    private static int skipParts(byte[] bytes, int from) {
        int position = from;
        while (bytes[position] != 0) {
            position += 1 + (bytes[position] & 0xff);
        }
        return position + 1;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }
}
