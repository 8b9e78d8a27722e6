package kolo.news;

import java.util.Locale;

/// The state of an article, or of a text of it in one language, in words for people.
public enum ArticleStatus {
    /// Somebody is writing.
    DRAFT,
    /// It waits for an editor.
    IN_REVIEW,
    /// An editor asked for changes and said why.
    CHANGES_REQUESTED,
    /// An editor approved it; nobody has published it yet.
    APPROVED,
    /// It will be published at a known instant.
    SCHEDULED,
    /// Readers have it.
    PUBLISHED,
    /// Readers had it.
    UNPUBLISHED,
    /// It is kept and no longer worked on.
    ARCHIVED;

    /// The key of its name.
    public String key() {
        return "news.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
