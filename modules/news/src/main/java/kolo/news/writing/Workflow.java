package kolo.news.writing;

import kolo.news.ArticleStatus;

/// Where the newest revision of a text stands on its way to the readers.
enum Workflow {
    /// Somebody is writing.
    DRAFT,
    /// It waits for an editor.
    IN_REVIEW,
    /// An editor asked for changes.
    CHANGES_REQUESTED,
    /// An editor approved it.
    APPROVED,
    /// It went out, or is planned to.
    DONE;

    ArticleStatus status() {
        return this == DONE ? ArticleStatus.PUBLISHED : ArticleStatus.valueOf(name());
    }
}
