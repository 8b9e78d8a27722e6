package kolo.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A picture as a page shows it to a reader who may see it, with its texts in the reader's language or the nearest.
///
/// @param width of the master in pixels
/// @param height of the master in pixels
/// @param webp whether there are renditions in WebP beside those in JPEG
/// @param alternative empty when decorative
/// @param alternativeLanguage BCP 47 tag the alternative text is written in
/// @param captionLanguage BCP 47 tag the caption is written in
public record Picture(MediaId id, int width, int height, boolean webp, int focalX, int focalY, boolean decorative,
        String alternative, String alternativeLanguage, String caption, String captionLanguage, String credit,
        String licence) {

    /// The widths in which there are renditions, smallest first; a small picture has one of its own width at the end.
    public List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (int each : PhotoRenditions.WIDTHS) {
            if (each < width) {
                widths.add(each);
            }
        }
        widths.add(Math.min(width, PhotoRenditions.WIDTHS[PhotoRenditions.WIDTHS.length - 1]));
        return widths.stream().distinct().toList();
    }

    /// The address of a JPEG at least so wide, if there is one, otherwise of the widest; without language.
    public String path(int wish) {
        return path(wish, "jpg");
    }

    /// The height that goes with a width.
    public int heightAt(int wish) {
        return Math.max(1, Math.round((float) height * served(wish) / width));
    }

    /// The width of the rendition that serves a wish.
    public int served(int wish) {
        var widths = widths();
        return widths.stream().filter(each -> each >= wish).findFirst().orElse(widths.getLast());
    }

    private String path(int wish, String format) {
        return "/media/" + id + "/w" + served(wish) + "." + format;
    }

    /// The value of `srcset` for a format, `jpg` or `webp`.
    public String sourceSet(String format) {
        return widths().stream().map(each -> path(each, format) + " " + each + "w").collect(Collectors.joining(", "));
    }

    /// The same picture with the caption it has in one place.
    public Picture captioned(String text, String language) {
        return new Picture(id, width, height, webp, focalX, focalY, decorative, alternative, alternativeLanguage, text,
                language, credit, licence);
    }
}
