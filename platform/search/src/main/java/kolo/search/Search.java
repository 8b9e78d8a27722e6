package kolo.search;

/// Finds what the acting person may see. Who may see what is part of the same statement as the search itself.
public interface Search {
    /// The best matches: things that hold all the words (a word may be the beginning of one, or another ending of it),
    /// whole words before beginnings, titles before bodies, newer before older.
    SearchResults find(SearchQuery query);
}
