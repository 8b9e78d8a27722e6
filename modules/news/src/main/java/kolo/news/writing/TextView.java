package kolo.news.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.news.ArticleStatus;
import kolo.news.Completeness;

/// A text of an article as the desk shows it.
///
/// @param status   where its newest revision stands
/// @param live     whether readers have a revision of it
/// @param newer    whether the newest revision is not the one that readers have
/// @param nextAt   when the newest takes the place of the live one
/// @param outdated whether its source has moved on
/// @param steps    what the desk did with it, the newest first
/// @param may      what the actor may do with it now
public record TextView(UUID id, String locale, String slug, String title, Completeness completeness, int number,
        ArticleStatus status, boolean live, boolean newer, @Nullable Instant nextAt, boolean outdated,
        Instant changedAt, List<StepView> steps, List<PreviewView> previews, May may) {

    /// A step on its way.
    public record StepView(String key, int revision, @Nullable String reason, String by, Instant at) {}

    /// A preview link in force.
    public record PreviewView(UUID id, String by, Instant expiresAt) {}

    /// What may be done.
    public record May(boolean edit, boolean submit, boolean takeBack, boolean decide, boolean publish,
            boolean withdraw, boolean unschedule) {}

    /// An article with everything that belongs to it.
    ///
    /// @param publication its state towards readers, or null when they never had it
    /// @param free        languages that it has no text in yet
    public record Whole(UUID id, int version, boolean editor, boolean archived, @Nullable ArticleStatus publication,
            @Nullable Instant publishAt, @Nullable LocalDateTime publishLocal, @Nullable String publishZone,
            List<TextView> texts, List<String> free, boolean mayDescribe, String originalLocale) {}
}
