package kolo.search;

import java.util.Set;

/// What is looked for.
///
/// @param words what was typed
/// @param kinds the codes of the kinds that are looked through
/// @param only the one kind whose results are wanted, or empty for all; the counts are of all kinds in any case
/// @param language BCP 47 tag the reader reads, in which a result is shown where it is written in it
/// @param offset how many of the best results are left out
/// @param limit how many results are wanted at most, 1 to 1000
public record SearchQuery(SearchWords words, Set<String> kinds, String only, String language, int offset, int limit) {
    /// Copies the kinds and checks the numbers.
    public SearchQuery {
        kinds = Set.copyOf(kinds);
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }
}
