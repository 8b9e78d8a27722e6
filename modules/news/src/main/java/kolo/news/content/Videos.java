package kolo.news.content;

import java.util.Optional;
import java.util.regex.Pattern;

/// Videos of the two sites that let a page show them without setting cookies before a click.
public final class Videos {
    /// Where frames of videos come from: the only foreign origins that an article's page may frame.
    public static final String ORIGINS = "https://www.youtube-nocookie.com https://player.vimeo.com";
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:www\\.|m\\.)?(?:youtube\\.com/(?:watch\\?v=|live/|shorts/)|youtu\\.be/)([A-Za-z0-9_-]{11})(?:[?&].*)?");
    private static final Pattern VIMEO = Pattern.compile("https?://(?:www\\.)?vimeo\\.com/(\\d{6,12})(?:[?/].*)?");

    private Videos() {}

    /// A video.
    ///
    /// @param href  its page
    /// @param frame what a frame loads
    /// @param site  the site's name
    public record Video(String href, String frame, String site) {}

    /// The video that a line of text is the address of.
    public static Optional<Video> of(String line) {
        var youtube = YOUTUBE.matcher(line);
        if (youtube.matches()) {
            return Optional.of(new Video("https://www.youtube.com/watch?v=" + youtube.group(1),
                    "https://www.youtube-nocookie.com/embed/" + youtube.group(1), "YouTube"));
        }
        var vimeo = VIMEO.matcher(line);
        return vimeo.matches()
                ? Optional.of(new Video("https://vimeo.com/" + vimeo.group(1),
                        "https://player.vimeo.com/video/" + vimeo.group(1) + "?dnt=1", "Vimeo"))
                : Optional.empty();
    }
}
