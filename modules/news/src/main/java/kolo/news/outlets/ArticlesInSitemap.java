package kolo.news.outlets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.Network;
import kolo.web.SitemapSource;

/// Public articles for search engines, each in the languages it is written in; a summary is a page of its language.
///
/// What is Serbian in Cyrillic is read in Latin under the address of that language as well.
@Component
class ArticlesInSitemap implements SitemapSource {
    private final JdbcClient jdbc;
    private final Clock clock;

    ArticlesInSitemap(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(UUID article, String locale, String slug, OffsetDateTime changed) {}

    @Override
    public String module() {
        return "news";
    }

    @Override
    public List<Place> pages(Network network) {
        var pages = new ArrayList<Place>();
        pages.add(Place.everywhere(network, "/news", null));
        var article = new ArrayList<Row>();
        for (var row : rows()) {
            if (!article.isEmpty() && !article.getFirst().article().equals(row.article())) {
                pages.add(place(network, article));
                article.clear();
            }
            article.add(row);
        }
        if (!article.isEmpty()) {
            pages.add(place(network, article));
        }
        return pages;
    }

    private List<Row> rows() {
        return jdbc.sql("""
                        select a.id, t.locale, t.slug, greatest(a.changed_at, t.changed_at) as changed
                          from news.article a
                          join news.translation t on t.tenant_id = a.tenant_id and t.article_id = a.id
                         where a.visibility = 'PUBLIC' and a.publication = 'RELEASED' and a.publish_at <= :now
                           and (a.expire_at is null or a.expire_at > :now)
                           and case when t.next_at <= :now then t.next_revision else t.live_revision end is not null
                         order by a.sort_at desc, a.id, t.created_at
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("locale"),
                        row.getString("slug"), row.getObject("changed", OffsetDateTime.class)))
                .list();
    }

    private static Place place(Network network, List<Row> article) {
        var paths = new LinkedHashMap<String, String>();
        @Nullable
        OffsetDateTime changed = null;
        for (var row : article) {
            paths.put(row.locale(), "/news/" + row.slug());
            changed = changed == null || row.changed().isAfter(changed) ? row.changed() : changed;
        }
        var cyrillic = paths.get("sr-Cyrl");
        if (cyrillic != null && network.languages().contains("sr-Latn")) {
            paths.putIfAbsent("sr-Latn", cyrillic);
        }
        return new Place(paths, changed == null ? null : changed.toInstant());
    }
}
