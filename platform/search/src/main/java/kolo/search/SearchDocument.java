package kolo.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;

/// A thing that can be found, with all its texts. Immutable; build it step by step from [#of].
///
/// @param kind the code of its [SearchKind]
/// @param visibility who may know of it at all: its title, its lead and its path
/// @param from before this instant it is not found; null for always
/// @param until from this instant on it is not found any more; null for never
/// @param date what it is sorted by among equals, such as the day of an event; null if it has none
/// @param texts one a language
/// @param words further words under which it is found
public record SearchDocument(String kind, UUID id, Visibility visibility, @Nullable Instant from,
        @Nullable Instant until, @Nullable LocalDate date, List<Text> texts, List<Words> words) {
    /// The weight of a title's words.
    public static final int TITLE = 10;
    /// The weight of a lead's words.
    public static final int LEAD = 4;
    /// The weight of a body's words.
    public static final int BODY = 1;

    /// Copies the lists.
    public SearchDocument {
        texts = List.copyOf(texts);
        words = List.copyOf(words);
    }

    /// What it is called and says in one language.
    ///
    /// @param language BCP 47 tag of the language it is written in
    /// @param path its address without the reader's language, such as `/news/days-of-clusters`
    /// @param title 1 to 500 characters of plain text; a longer one is cut
    /// @param lead a sentence or two of plain text, may be empty
    /// @param body plain text, may be empty; its first 20,000 characters count
    /// @param bodyVisibility who may find it by words of the body, and read them in the result
    public record Text(String language, String path, String title, String lead, String body,
            Visibility bodyVisibility) {}

    /// Words under which it is found beside those of its texts, such as names of places; never shown.
    ///
    /// @param weight how much a hit says, 1 to 10: [#TITLE] for a name, [#BODY] for a mention
    public record Words(String language, int weight, Visibility visibility, String text) {}

    /// A thing without any text yet.
    public static SearchDocument of(String kind, UUID id, Visibility visibility) {
        return new SearchDocument(kind, id, visibility, null, null, null, List.of(), List.of());
    }

    /// The same, found only from one instant until another; the clock decides at each search.
    public SearchDocument between(@Nullable Instant start, @Nullable Instant end) {
        return new SearchDocument(kind, id, visibility, start, end, date, texts, words);
    }

    /// The same, with the date that orders it.
    public SearchDocument on(@Nullable LocalDate day) {
        return new SearchDocument(kind, id, visibility, from, until, day, texts, words);
    }

    /// The same with a text of one language, all of it for the same readers.
    public SearchDocument in(String language, String path, String title, String lead, String body) {
        return in(language, path, title, lead, body, visibility);
    }

    /// The same with a text of one language whose body is for other readers than its title and lead.
    public SearchDocument in(String language, String path, String title, String lead, String body,
            Visibility bodyVisibility) {
        var more = new ArrayList<>(texts);
        more.add(new Text(language, path, title, lead, body, bodyVisibility));
        return new SearchDocument(kind, id, visibility, from, until, date, more, words);
    }

    /// The same, found under further words as well.
    public SearchDocument words(String language, int weight, Visibility readers, String text) {
        var more = new ArrayList<>(words);
        more.add(new Words(language, weight, readers, text));
        return new SearchDocument(kind, id, visibility, from, until, date, texts, more);
    }
}
