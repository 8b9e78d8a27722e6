package kolo.files;

/// Pictures (PNG, JPEG, GIF; never SVG, which may hold scripts). They are always decoded and encoded anew, so that no
/// metadata and nothing hidden behind or beside the picture survives.
///
/// @param bytes the largest file that is read
/// @param pixels the most pixels that are decoded, judged by the file's header before anything is decoded
/// @param longestSide in pixels: a larger picture is made smaller, a smaller one stays
public record ImageSpec(int bytes, long pixels, int longestSide) implements UploadSpec {

    /// A logo: up to 5 MB and 25 megapixels, kept at 1024 pixels.
    public static final ImageSpec LOGO = new ImageSpec(5_000_000, 25_000_000, 1024);

    /// A photograph: up to 20 MB and 60 megapixels, kept at 2560 pixels.
    public static final ImageSpec PHOTO = new ImageSpec(20_000_000, 60_000_000, 2560);
}
