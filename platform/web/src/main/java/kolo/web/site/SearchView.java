package kolo.web.site;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.web.Paging;

/// What was looked for, and what was found.
///
/// @param only the code of the kind that is shown alone, or empty for all
/// @param kinds the kinds of which something was found
public record SearchView(String words, String only, List<Kind> kinds, List<Hit> hits, Paging paging) {
    /// Nothing was looked for.
    static SearchView nothing() {
        return new SearchView("", "", List.of(), List.of(), new Paging(1, 1, 0));
    }

    /// How many things of all kinds were found.
    public long total() {
        return kinds.stream().mapToLong(Kind::count).sum();
    }

    /// A kind of results.
    ///
    /// @param key the text key of its name
    public record Kind(String code, String key, long count) {}

    /// One result.
    ///
    /// @param title safe HTML with the words found marked
    /// @param passage safe HTML with the words found marked, or empty
    /// @param language BCP 47 tag of both, empty where they have none of their own
    /// @param kindKey the text key of its kind's name
    public record Hit(String kindKey, String path, String title, String passage, String language,
            @Nullable LocalDate date) {}
}
