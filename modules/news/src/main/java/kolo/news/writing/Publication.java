package kolo.news.writing;

/// Whether an article is given to readers; from when on and until when is told by its dates.
enum Publication {
    /// Not yet.
    NONE,
    /// From its instant on.
    RELEASED,
    /// No longer.
    UNPUBLISHED,
    /// Kept, and no longer worked on.
    ARCHIVED
}
