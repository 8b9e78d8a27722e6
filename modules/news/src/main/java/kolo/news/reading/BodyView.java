package kolo.news.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.files.Picture;

/// What an article's page shows below its head, made safe once more and with the pictures that the reader may see.
///
/// @param lead    the picture on top
/// @param gallery the pictures below the text
public record BodyView(@Nullable Picture lead, List<Part> parts, List<Picture> gallery) {

    /// A part of the text, in reading order: HTML, a picture, or a video that loads on click; one of the three.
    public record Part(@Nullable String html, @Nullable Picture picture, @Nullable Video video) {}

    /// A video on another site.
    ///
    /// @param href  its page there
    /// @param frame what the frame loads after the click
    /// @param site  the site's name
    public record Video(String href, String frame, String site) {}
}
