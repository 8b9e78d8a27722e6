package kolo.files;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The widths in which pictures are offered: few, so that nobody can fill the storage by asking for all numbers.
public final class Renditions {

    private static final int[] WIDTHS = {80, 160, 320, 640, 1280};

    private Renditions() {}

    /// The offered width that serves a wish: the smallest that is not smaller, otherwise the largest.
    public static int widthFor(int wish) {
        return IntStream.of(WIDTHS).filter(width -> width >= wish).findFirst().orElse(WIDTHS[WIDTHS.length - 1]);
    }

    /// The width to make for a wish and a picture, or nothing when the picture itself will do.
    static OptionalInt toMake(int wish, int pictureWidth) {
        int width = widthFor(wish);
        return width < pictureWidth ? OptionalInt.of(width) : OptionalInt.empty();
    }
}
