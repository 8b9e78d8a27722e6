package kolo.news;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import kolotest.TestDatabase;

/// Published articles by the thousand, each in two languages, written straight into the tables.
public final class ManyArticles {
    private ManyArticles() {}

    /// Fills a network. Needs an open transaction.
    public static void fill(JdbcClient jdbc, UUID tenant, int articles) {
        jdbc.sql(
                """
                insert into news.article (tenant_id, id, version, kind, topic, visibility, teaser_public, original_locale,
                  publication, publish_at, publish_local, publish_zone, sort_at, date_precision, year, demonstration,
                  created_at, changed_at)
                select ?, gen_random_uuid(), 0, (array['NEWS', 'CALL', 'SUCCESS_STORY'])[1 + n % 3], 'topic-' || n % 20,
                  (array['PUBLIC', 'PUBLIC', 'PUBLIC', 'MEMBERS'])[1 + n % 4], n % 8 = 3, 'sr-Cyrl', 'RELEASED',
                  timestamptz '2026-11-01 08:00Z' - n * interval '7 hours', timestamp '2026-11-01', 'Europe/Belgrade',
                  timestamptz '2026-11-01 08:00Z' - n * interval '7 hours', 'DAY', 2026 - n / 1250, true,
                  timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
                  from generate_series(1, ?) n
                """)
                .params(tenant, articles)
                .update();
        for (var locale : List.of("sr-Cyrl", "en")) {
            jdbc.sql(
                    """
                    insert into news.translation (tenant_id, id, version, article_id, locale, slug, workflow,
                      latest_revision, latest_number, live_revision, created_at, changed_at)
                    select a.tenant_id, gen_random_uuid(), 0, a.id, ?, 'x-' || lower(?) || '-' || a.id, 'DONE', r, 1, r,
                      timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
                      from (select a.*, gen_random_uuid() as r from news.article a) a
                    """).params(locale, locale).update();
        }
        jdbc.sql(
                """
                insert into news.revision (tenant_id, id, translation_id, number, completeness, title, lead, body, gallery,
                  written_at)
                select t.tenant_id, t.live_revision, t.id, 1,
                  case when t.locale = 'en' then 'SUMMARY_ONLY' else 'FULL' end, 'Title ' || t.slug, repeat('lead ', 40),
                  '<p>' || repeat('body ', 400) || '</p>', '{}', timestamptz '2026-01-01Z' from news.translation t
                """)
                .update();
    }

    /// What the database does by itself in the background where it is not thrown away.
    public static void settle(TestDatabase database) {
        var jdbc = JdbcClient.create(database.superuser());
        for (var table : List.of("news.article", "news.translation", "news.revision", "search.document", "search.text",
                "search.term")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }
}
