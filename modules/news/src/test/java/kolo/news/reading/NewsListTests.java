package kolo.news.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.Actor;
import kolo.news.ManyArticles;
import kolo.news.NewsNetworks;
import kolotest.TestDatabase;

/// The list in a network of many articles: its order over all pages, and how the database comes by it.
class NewsListTests extends NewsNetworks {
    private static final int ARTICLES = 1_500;

    @Autowired
    JdbcClient jdbc;
    @Autowired
    NewsList list;
    @Autowired
    TestDatabase database;

    @Test
    void the_pages_hold_every_article_once_the_pinned_before_the_newest() {
        as(Actor.system(), () -> {
            ManyArticles.fill(jdbc, ours.id().value(), 40);
            // The oldest ones, so many that they fill more than a page; one of them for members, one no longer pinned.
            jdbc.sql("""
                     update news.article set pinned_until = timestamptz '2026-12-01Z' where id in
                       (select id from news.article order by sort_at limit 7)
                     """).update();
            return jdbc.sql("""
                            update news.article set pinned_until = timestamptz '2026-11-22 08:00Z' where id in
                              (select id from news.article order by sort_at limit 1)
                            """).update();
        });
        for (var reader : List.of(Actor.visitor(), member)) {
            var expected = as(reader,
                    () -> jdbc.sql("""
                                   select id from news.article
                                    where visibility = any(:codes) or teaser_public
                                    order by coalesce(pinned_until > timestamptz '2026-11-22 08:00Z', false)
                                      desc, sort_at desc, id desc
                                   """)
                            .param("codes", reader.visibleCodes())
                            .query(UUID.class)
                            .list());
            for (int size : List.of(4, 12, 100)) {
                var paged = new ArrayList<UUID>();
                for (int page = 1; page <= (expected.size() + size - 1) / size; page++) {
                    int number = page;
                    as(reader, () -> list.find(NewsFilter.ALL, reader, ours, "en", number, size))
                            .rows()
                            .forEach(row -> paged.add(row.id()));
                }
                assertThat(paged).containsExactlyElementsOf(expected);
            }
            assertThat(as(reader, () -> list.newest(NewsFilter.ALL, reader, ours, "en", 8)))
                    .filteredOn(ArticleRowView::pinned)
                    .hasSizeBetween(4, 6);
        }
    }

    /// As the application's own role, behind row security.
    @Test
    void the_indexes_serve_the_list_and_its_counts() {
        as(Actor.system(), () -> {
            ManyArticles.fill(jdbc, ours.id().value(), ARTICLES);
            return true;
        });
        ManyArticles.settle(database);
        var visitor = Actor.visitor();
        var rows = as(visitor, () -> explain(NewsList.rowsSql(NewsFilter.ALL, true)));
        assertThat(rows).contains("Scan Backward using article_", "using article_pkey",
                "using revision_pkey").doesNotContain("Seq Scan on article", "Seq Scan on translation");
        // Which way is cheaper depends on how many there are; that the index alone can serve is what is asked here.
        var counts = as(visitor, () -> {
            for (var way : List.of("enable_seqscan", "enable_bitmapscan", "enable_hashagg", "enable_sort")) {
                jdbc.sql("select set_config(?, 'off', true)").param(way).query(String.class).single();
            }
            return explain(NewsList.countsSql());
        });
        assertThat(counts).contains("Index Only Scan using article_counted").doesNotContain("Sort", "HashAggregate");
    }

    private String explain(String sql) {
        var values = Map.of(":now", "timestamptz '2026-11-22 08:00Z'", ":codes", "array['PUBLIC']", ":locales",
                "array['en', 'sr-Cyrl']", ":limit", "12", ":offset", "0");
        var filled = sql;
        for (var value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return String.join("\n", jdbc.sql("explain " + filled).query(String.class).list());
    }
}
