package kolo.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What was found.
///
/// @param hits best first
/// @param counts how many things of each kind were found; kinds without any are absent
public record SearchResults(List<Hit> hits, Map<String, Long> counts) {
    /// Nothing at all.
    public static final SearchResults NONE = new SearchResults(List.of(), Map.of());

    /// One thing that was found.
    ///
    /// @param path its address without the reader's language
    /// @param title its name, plain text
    /// @param language BCP 47 tag of the title and of the passage
    /// @param passage the lead, or a sentence of the body that holds the words; plain text, may be empty
    /// @param points how well it matches; comparable among all results of the same words
    public record Hit(String kind, UUID id, String path, String title, String language, String passage,
            @Nullable LocalDate date, int points) {}
}
