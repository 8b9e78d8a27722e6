package kolo.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What a page says of itself to search engines, feed readers and previews; all addresses whole.
///
/// @param description a sentence on the page, or null
/// @param canonical   the one address of this content, or null where it is the page's own
/// @param alternates  the page in the languages that it is written in, itself among them; empty when it has only one
/// @param xDefault    the address for everybody else, or null
/// @param feeds       feeds that carry what the page lists
/// @param properties  OpenGraph properties by name
public record PageMeta(@Nullable String description, @Nullable String canonical, List<Alternate> alternates,
        @Nullable String xDefault, List<Feed> feeds, Map<String, String> properties) {

    /// The page in one language.
    ///
    /// @param tag its BCP 47 tag
    public record Alternate(String tag, String href) {}

    /// An Atom feed.
    public record Feed(String title, String href) {}
}
