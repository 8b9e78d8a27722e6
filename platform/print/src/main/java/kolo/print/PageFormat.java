package kolo.print;

/// The size of the paper and the margin around its contents.
///
/// @param width in millimetres
/// @param height in millimetres
/// @param margin in millimetres, the same on every side
/// @param numbered whether pages carry a footer with their number
public record PageFormat(int width, int height, int margin, boolean numbered) {
    /// A4 upright, numbered (ISO 216).
    public static final PageFormat A4 = new PageFormat(210, 297, 20, true);
    /// A4 on its side, numbered (ISO 216).
    public static final PageFormat A4_LANDSCAPE = new PageFormat(297, 210, 16, true);
    /// A name badge of A7 on its side, the usual size of holders; a page each.
    public static final PageFormat BADGE = new PageFormat(105, 74, 6, false);
    private static final int LARGEST = 1200;

    /// @throws IllegalArgumentException when nothing could be printed on such a page
    public PageFormat {
        if (width > LARGEST || height > LARGEST || margin < 0 || width <= 2 * margin || height <= 2 * margin) {
            throw new IllegalArgumentException("No such page: %d x %d mm".formatted(width, height));
        }
    }
}
