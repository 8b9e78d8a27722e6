package kolo.news.writing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Invalid;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Slugs;

/// Gives out addresses: each leads to one text for ever, whatever the language, also after the text has moved on to
/// another. Needs an open transaction.
@Component
class SlugBook {
    private static final String NAMELESS = "article";
    private final JdbcClient jdbc;

    SlugBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A free address made from a title; two titles that transliterate alike get numbers.
    String fromTitle(String title, UUID translation, Instant at) {
        var wished = Slugs.of(title);
        var base = wished.isEmpty() ? NAMELESS : wished;
        for (int number = 1;; number++) {
            var slug = number == 1 ? base : base + "-" + number;
            if (enter(slug, translation, at)) {
                return slug;
            }
        }
    }

    /// The address that somebody wished for.
    ///
    /// @throws Invalid when it leads to another text
    String wished(String wish, UUID translation, Instant at) {
        var slug = Slugs.of(wish);
        if (slug.isEmpty()) {
            throw Invalid.field("slug", "news.problem.slug");
        }
        if (!enter(slug, translation, at)) {
            throw Invalid.field("slug", "news.problem.slug-taken", slug);
        }
        return slug;
    }

    private boolean enter(String slug, UUID translation, Instant at) {
        int entered = jdbc.sql("""
                               insert into news.slug (tenant_id, slug, translation_id, since) values (?, ?, ?, ?)
                               on conflict (tenant_id, slug) do nothing
                               """)
                .params(CurrentTenant.required().value(), slug, translation, Revisions.stamp(at))
                .update();
        return entered == 1 || translation.equals(owner(slug));
    }

    private @Nullable UUID owner(String slug) {
        return jdbc.sql("select translation_id from news.slug where slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
