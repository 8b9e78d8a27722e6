package kolo.news;

import java.util.Locale;

/// How much of an article a translation holds.
public enum Completeness {
    /// All of it.
    FULL,
    /// A summary; the page says in which languages the whole can be read.
    SUMMARY_ONLY,
    /// What a machine made of it and nobody has read yet.
    MACHINE_UNREVIEWED;

    /// The key of its name.
    public String key() {
        return "news.completeness." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
