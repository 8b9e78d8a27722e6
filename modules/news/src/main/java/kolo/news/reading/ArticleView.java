package kolo.news.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.news.content.ArticleLanguages;
import kolo.tenancy.Network;
import kolo.texts.DatePrecision;
import kolo.web.PageLanguage;

/// An article as its page shows it, in the language that serves the reader best.
///
/// @param shown     the text that is shown
/// @param texts     every text that readers have, the shown one among them
/// @param open      whether the reader may read it; otherwise the page is a public teaser and the body empty
/// @param day       its date in the network's zone
/// @param precision how exactly the date is known; null when not at all
/// @param forAll    whether everybody may read it
public record ArticleView(UUID id, ArticleKind kind, @Nullable String topic, Text shown, List<Text> texts,
        boolean open, boolean forAll, LocalDate day, @Nullable DatePrecision precision, @Nullable Instant publishedAt,
        Instant changedAt, boolean demonstration, @Nullable String source, @Nullable UUID member,
        @Nullable String addressee, @Nullable LocalDate submittedOn, @Nullable DatePrecision submittedPrecision,
        @Nullable UUID document, String originalLocale) {

    /// The article in one language.
    ///
    /// @param body     clean HTML; empty in texts that are not shown
    /// @param outdated whether its source has moved on since it was made
    public record Text(UUID translation, UUID revision, String locale, String slug, Completeness completeness,
            String title, String lead, String body, @Nullable String seoTitle, @Nullable String seoDescription,
            @Nullable UUID picture, List<UUID> gallery, boolean outdated) {
        /// What search engines and previews show as title.
        public String pageTitle() {
            return seoTitle == null ? title : seoTitle;
        }
    }

    /// The whole texts in other languages, when the shown one is not the whole.
    public List<Text> whole() {
        return shown.completeness() == Completeness.FULL
                ? List.of()
                : texts.stream().filter(text -> text.completeness() == Completeness.FULL).toList();
    }

    /// The texts in other languages than the shown one.
    public List<Text> others() {
        return texts.stream().filter(text -> !text.translation().equals(shown.translation())).toList();
    }

    /// Whether the shown text is what a reader of this language asked for.
    public boolean spoken(String tag) {
        return ArticleLanguages.serves(shown.locale(), tag);
    }

    /// Where a text is read in a language: with that language's prefix where the network's interface speaks it.
    public static String address(Network network, String tag, Text text) {
        return PageLanguage.in(network, tag).url("/news/" + text.slug());
    }
}
