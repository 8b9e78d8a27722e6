package kolo.news.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.texts.DatePrecision;

/// An article as lists show it, in the language that serves the reader best.
///
/// @param locale    the language it is written in
/// @param full      the languages in which the whole can be read, when this is not the whole
/// @param day       its date in the network's zone
/// @param precision how exactly the date is known; null when it is not known at all
/// @param at        the instant it is sorted by
/// @param open      whether the reader may read it; otherwise this is its public teaser
public record ArticleRowView(UUID id, ArticleKind kind, @Nullable String topic, String locale, String slug,
        String title, String lead, Completeness completeness, List<String> full, LocalDate day,
        @Nullable DatePrecision precision, Instant at, Instant changedAt, boolean open, boolean pinned,
        boolean demonstration, @Nullable UUID picture, boolean forAll) {}
