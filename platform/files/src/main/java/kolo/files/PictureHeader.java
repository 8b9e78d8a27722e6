package kolo.files;

/// What a picture's bytes say of it before anything is decoded.
///
/// @param width pixels, at most 2³¹-1
/// @param height pixels, at most 2³¹-1
/// @param frames 1 for a still picture
/// @param orientation how the camera was held, 1 to 8 as in Exif; 1 for upright
/// @param place whether the notes beside the pixels tell where it was taken
/// @param decodable the bytes that may be given to a decoder
record PictureHeader(int width, int height, int frames, int orientation, boolean place, byte[] decodable) {

    /// The bytes are not a whole picture of their kind.
    static final class Damaged extends Exception {
        Damaged() {
            super(null, null, false, false);
        }
    }

    /// Reads the header, walking over the picture's parts to its end.
    static PictureHeader of(byte[] bytes, FileKind kind) throws Damaged {
        try {
            return switch (kind) {
                case PNG -> PngParts.header(bytes);
                case JPEG -> JpegParts.header(bytes);
                case GIF -> GifParts.header(bytes);
                default -> throw new IllegalArgumentException(kind + " is no picture");
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new Damaged();
        }
    }

    long pixels() {
        return (long) width * height;
    }
}
