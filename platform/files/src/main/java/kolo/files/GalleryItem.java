package kolo.files;

import java.util.Map;

/// A picture in a gallery.
///
/// @param captions what is said of it there, by BCP 47 tag; where nothing is, the picture's own caption holds
public record GalleryItem(MediaId media, Map<String, String> captions) {
    /// Copies the captions.
    public GalleryItem {
        captions = Map.copyOf(captions);
    }

    /// A picture with its own caption.
    public static GalleryItem of(MediaId media) {
        return new GalleryItem(media, Map.of());
    }
}
