package kolo.news.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.news.content.ArticleLanguages;
import kolo.tenancy.Network;
import kolo.texts.DatePrecision;
import kolo.web.Paging;

/// Lists what is published at this instant and what the reader may see of it; visibility is decided in the same SQL.
///
/// Two statements a list, however many articles there are: one counts by kind, topic and year, one reads the page.
@Component
@Transactional(readOnly = true)
public class NewsList {
    /// Row `a` is with the readers now.
    static final String RELEASED = """
                                   a.publication = 'RELEASED' and a.publish_at <= :now
                                     and (a.expire_at is null or a.expire_at > :now)""";
    /// The reader may see row `a`, whole or as a public teaser.
    static final String SEEN = "(a.visibility = any(:codes) or a.teaser_public)";
    /// The revision that readers of row `t` have now.
    static final String LIVE = "case when t.next_at <= :now then t.next_revision else t.live_revision end";

    private static final String READ = "a.visibility = any(:codes)";
    private static final String COUNTS = "select a.kind, a.topic, a.year, count(*) from news.article a where "
            + RELEASED
            + " and " + SEEN + " group by 1, 2, 3";
    /// The pinned, which are few, stand before the rest; the rest comes in the order of its index, so that nothing is
    /// sorted but the page. The limit in the join keeps the planner at one look-up an article of the page.
    private static final String ROWS = """
                                       with pinned as materialized (
                                         select a.id, a.sort_at from news.article a
                                          where {released} and {seen} and a.pinned_until > :now
                                       ), page as (
                                         (select p.id, p.sort_at, true as pinned from pinned p
                                           order by p.sort_at desc, p.id desc limit :limit offset :offset)
                                         union all
                                         (select a.id, a.sort_at, false from news.article a
                                           where {released} and {seen}
                                             and (a.pinned_until is null or a.pinned_until <= :now)
                                           order by a.sort_at desc, a.id desc
                                           limit greatest(:limit - greatest((select count(*) from pinned) - :offset, 0), 0)
                                           offset greatest(:offset - (select count(*) from pinned), 0))
                                       )
                                       select a.id, a.kind, a.topic, a.visibility, a.sort_at, a.date_precision, a.demonstration,
                                              p.pinned, t.locale, t.slug, r.title, r.lead,
                                              r.completeness, r.picture, greatest(a.changed_at, r.written_at) as changed, f.locales
                                         from page p
                                         cross join lateral (select a.* from news.article a where a.id = p.id limit 1) a
                                         join lateral (select t.locale, t.slug, {live} as revision from news.translation t
                                                where t.tenant_id = a.tenant_id and t.article_id = a.id and {live} is not null
                                                order by array_position(:locales, t.locale) limit 1) t on true
                                         join news.revision r on r.tenant_id = a.tenant_id and r.id = t.revision
                                         left join lateral (
                                                select array_agg(t.locale order by array_position(:locales, t.locale)) as locales
                                                  from news.translation t
                                                  join news.revision r on r.tenant_id = t.tenant_id and r.id = {live}
                                                 where r.completeness = 'FULL' and t.tenant_id = a.tenant_id
                                                   and t.article_id = a.id) f on r.completeness <> 'FULL'
                                        order by p.pinned desc, p.sort_at desc, p.id desc
                                       """;
    private final JdbcClient jdbc;
    private final Clock clock;

    NewsList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How many articles a value of a filter leaves.
    public record Count(String value, long articles) {}

    /// A part of the list, and what it can be narrowed to.
    public record Found(List<ArticleRowView> rows, Paging paging, List<Count> kinds, List<Count> topics,
            List<Count> years) {}

    /// One page of the list, the pinned first, then the newest.
    public Found find(NewsFilter filter, Actor actor, Network network, String language, int page, int size) {
        var counts = counts(filter, actor);
        var paging = new Paging(page, size, counts.total());
        return new Found(rows(filter, actor, network, language, paging.size(), paging.offset(), true), paging,
                counts.kinds(), counts.topics(), counts.years());
    }

    /// The newest articles that the actor may see, teasers among them.
    public List<ArticleRowView> newest(NewsFilter filter, Actor actor, Network network, String language, int limit) {
        return rows(filter, actor, network, language, limit, 0, true);
    }

    /// The newest articles that the actor may read whole: for feeds.
    public List<ArticleRowView> readable(NewsFilter filter, Actor actor, Network network, String language, int limit) {
        return rows(filter, actor, network, language, limit, 0, false);
    }

    private record Counts(long total, List<Count> kinds, List<Count> topics, List<Count> years) {}

    private Counts counts(NewsFilter filter, Actor actor) {
        var kinds = new TreeMap<String, Long>();
        var topics = new TreeMap<String, Long>();
        var years = new TreeMap<String, Long>(java.util.Comparator.reverseOrder());
        var total = new long[1];
        indexIsWarm();
        jdbc.sql(countsSql()).params(parameters(actor)).query(row -> {
            var kind = ArticleKind.valueOf(row.getString(1));
            var topic = row.getString(2);
            var year = row.getObject(3, Integer.class);
            long articles = row.getLong(4);
            boolean ofKind = filter.kind() == null || filter.kind() == kind;
            boolean ofTopic = filter.topic() == null || filter.topic().equals(topic);
            boolean ofYear = filter.year() == null || filter.year().equals(year);
            if (ofTopic && ofYear) {
                kinds.merge(kind.code(), articles, Long::sum);
            }
            if (ofKind && ofYear && topic != null) {
                topics.merge(topic, articles, Long::sum);
            }
            if (ofKind && ofTopic && year != null) {
                years.merge(year.toString(), articles, Long::sum);
            }
            if (ofKind && ofTopic && ofYear) {
                total[0] += articles;
            }
        });
        return new Counts(total[0], list(kinds), list(topics), list(years));
    }

    private static List<Count> list(Map<String, Long> counts) {
        return counts.entrySet().stream().map(count -> new Count(count.getKey(), count.getValue())).toList();
    }

    private List<ArticleRowView> rows(NewsFilter filter, Actor actor, Network network, String language, int limit,
            long offset, boolean teasers) {
        var parameters = parameters(actor);
        parameters.putAll(filter.parameters());
        parameters.put("locales", ArticleLanguages.bestFor(language, network.defaultLanguage()));
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return jdbc.sql(rowsSql(filter, teasers))
                .params(parameters)
                .query((row, number) -> row(row, actor, network))
                .list();
    }

    /// What the planner assumes of a random read is true of disks that turn. Counting reads one small index that is in
    /// memory; with the usual figure the planner would read the whole table instead, in three times the time. Holds until
    /// the transaction ends.
    private void indexIsWarm() {
        jdbc.sql("select set_config('random_page_cost', '1.1', true)").query(String.class).single();
    }

    static String countsSql() {
        return COUNTS;
    }

    static String rowsSql(NewsFilter filter, boolean teasers) {
        return ROWS.replace("{released}", RELEASED)
                .replace("{seen}", (teasers ? SEEN : READ) + filter.where())
                .replace("{live}", LIVE);
    }

    private Map<String, Object> parameters(Actor actor) {
        var parameters = new HashMap<String, Object>();
        parameters.put("now", now(clock.instant()));
        parameters.put("codes", actor.visibleCodes());
        return parameters;
    }

    static OffsetDateTime now(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static ArticleRowView row(ResultSet row, Actor actor, Network network) throws SQLException {
        var at = row.getObject("sort_at", OffsetDateTime.class).toInstant();
        var precision = row.getString("date_precision");
        var visibility = row.getString("visibility");
        var full = row.getArray("locales");
        return new ArticleRowView(row.getObject("id", UUID.class), ArticleKind.valueOf(row.getString("kind")),
                row.getString("topic"), row.getString("locale"), row.getString("slug"), row.getString("title"),
                row.getString("lead"), Completeness.valueOf(row.getString("completeness")),
                full == null ? List.of() : new ArrayList<>(List.of((String[]) full.getArray())),
                LocalDate.ofInstant(at, network.zone()),
                precision.equals("NONE") ? null : DatePrecision.valueOf(precision), at,
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                Set.of(actor.visibleCodes()).contains(visibility), row.getBoolean("pinned"),
                row.getBoolean("demonstration"), row.getObject("picture", UUID.class), visibility.equals("PUBLIC"));
    }
}
