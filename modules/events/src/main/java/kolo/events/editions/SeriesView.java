package kolo.events.editions;

import kolo.events.LocalText;
import kolo.events.SeriesId;
import kolo.identity.Visibility;

/// A series as pages show it.
public record SeriesView(SeriesId id, int version, String slug, LocalText titles, LocalText descriptions,
        Visibility visibility) {

    /// The title for a reader of a language.
    public String title(String language) {
        return titles.in(language).map(LocalText.Written::text).orElse(slug);
    }

    /// The path of its page, without language.
    public String path() {
        return "/events/series/" + id;
    }
}
