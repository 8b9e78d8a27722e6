package kolo.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.tenancy.CurrentTenant;

/// Reads the index: ranges of words, the readers' visibility and the clock in one statement.
@Component
class FindByTerms implements Search {
    private static final int PASSAGE = 220;

    private static final String POINTS = """
                                         t.weight * case when t.term = w.word then 4
                                                         when starts_with(t.term, w.word) then 3 else 1 end""";
    private static final String WORDS = """
                                        unnest(:words, :lows, :highs, :longest) with ordinality
                                               as w (word, low, high, longest, n)
                                          join search.term t
                                            on t.tenant_id = :tenant and t.term >= w.low and t.term < w.high
                                          where t.visibility = any(:codes) and t.kind = any(:kinds)
                                            and (starts_with(t.term, w.word) or length(t.term) <= w.longest)""";
    private static final String HOLDS_THE_WORD = """
                                                 select t.kind, t.doc_id, max({points}) as points from {words}
                                                  group by t.kind, t.doc_id""";
    private static final String HOLDS_ALL_WORDS = """
                                                  select kind, doc_id, sum(points)::integer as points
                                                    from (select t.kind, t.doc_id, max({points}) as points from {words}
                                                           group by t.kind, t.doc_id, w.n) a_word
                                                   group by kind, doc_id having count(*) = :count""";
    /// The counts come first, under the number 0, then the page's results. What does not hold all the words is left out
    /// before any document is read, and every document is read once.
    private static final String QUERY = """
                                        with matched as ({matched}
                                        ), ranked as materialized (
                                          select d.kind, d.id, d.date, m.points
                                          from matched m
                                          join search.document d
                                            on d.tenant_id = :tenant and d.kind = m.kind and d.id = m.doc_id
                                          where d.visibility = any(:codes)
                                            and (d.shown_from is null or d.shown_from <= :now)
                                            and (d.shown_until is null or d.shown_until > :now)
                                        )
                                        (select 0 as part, kind, null::uuid as id, null::date as date,
                                                count(*)::integer as points
                                         from ranked group by kind)
                                        union all
                                        (select 1, kind, id, date, points from ranked
                                         where :only = '' or kind = :only
                                         order by points desc, date desc nulls last, id
                                         limit :limit offset :offset)
                                        """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    FindByTerms(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    private record Found(int part, String kind, @Nullable UUID id, @Nullable LocalDate date, int points) {
        static Found row(ResultSet row, int number) throws SQLException {
            return new Found(row.getInt("part"), row.getString("kind"), row.getObject("id", UUID.class),
                    row.getObject("date", LocalDate.class), row.getInt("points"));
        }
    }

    private record Key(String kind, UUID id) {}

    private record Text(String language, String path, String title, String lead, String body) {}

    @Override
    @Transactional(readOnly = true)
    public SearchResults find(SearchQuery query) {
        if (query.words().isEmpty() || query.kinds().isEmpty()) {
            return SearchResults.NONE;
        }
        var codes = actors.current().visibleCodes();
        var rows = bound(jdbc.sql(query(query.words().words().size())), query, codes).query(Found::row).list();
        var counts = new LinkedHashMap<String, Long>();
        var hits = new ArrayList<Found>();
        for (var row : rows) {
            if (row.part() == 0) {
                counts.put(row.kind(), (long) row.points());
            } else {
                hits.add(row);
            }
        }
        hits.sort(Comparator.comparingInt(Found::points)
                .reversed()
                .thenComparing(Found::date, Comparator.nullsLast(Comparator.reverseOrder())));
        return new SearchResults(shown(hits, query, codes), counts);
    }

    /// The statement for so many words; a single one needs no second grouping.
    static String query(int words) {
        return QUERY.replace("{matched}", words == 1 ? HOLDS_THE_WORD : HOLDS_ALL_WORDS)
                .replace("{points}", POINTS)
                .replace("{words}", WORDS);
    }

    private StatementSpec bound(StatementSpec statement, SearchQuery query, String[] codes) {
        var words = query.words().words();
        return statement.param("tenant", CurrentTenant.required().value())
                .param("words", words.stream().map(SearchWords.Word::text).toArray(String[]::new))
                .param("lows", words.stream().map(SearchWords.Word::low).toArray(String[]::new))
                .param("highs", words.stream().map(SearchWords.Word::high).toArray(String[]::new))
                .param("longest", words.stream().map(SearchWords.Word::longest).toArray(Integer[]::new))
                .param("count", words.size())
                .param("codes", codes)
                .param("kinds", query.kinds().toArray(String[]::new))
                .param("only", query.only())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", query.limit())
                .param("offset", query.offset());
    }

    private List<SearchResults.Hit> shown(List<Found> found, SearchQuery query, String[] codes) {
        var texts = texts(found, codes);
        var hits = new ArrayList<SearchResults.Hit>();
        for (var row : found) {
            if (row.id() != null) {
                var written = texts.getOrDefault(new Key(row.kind(), row.id()), List.of());
                if (!written.isEmpty()) {
                    hits.add(hit(row, row.id(), written, query));
                }
            }
        }
        return hits;
    }

    private Map<Key, List<Text>> texts(List<Found> found, String[] codes) {
        var texts = new HashMap<Key, List<Text>>();
        if (found.isEmpty()) {
            return texts;
        }
        jdbc.sql("""
                 select x.kind, x.doc_id, x.language, x.path, x.title, x.lead,
                        case when x.body_visibility = any(:codes) then x.body else '' end as body
                 from unnest(:kinds, :ids) as d (kind, id)
                 join search.text x on x.tenant_id = :tenant and x.kind = d.kind and x.doc_id = d.id
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("codes", codes)
                .param("kinds", found.stream().map(Found::kind).toArray(String[]::new))
                .param("ids", found.stream().map(Found::id).toArray(UUID[]::new))
                .query((row, number) -> texts
                        .computeIfAbsent(new Key(row.getString("kind"), row.getObject("doc_id", UUID.class)),
                                key -> new ArrayList<>())
                        .add(new Text(row.getString("language"), row.getString("path"), row.getString("title"),
                                row.getString("lead"), row.getString("body"))))
                .list();
        return texts;
    }

    private static SearchResults.Hit hit(Found row, UUID id, List<Text> written, SearchQuery query) {
        var words = query.words();
        var best = written.stream()
                .min(Comparator.comparingInt((Text text) -> distance(text.language(), query.language()))
                        .thenComparingInt(text -> -words.points(text.title(), text.lead()))
                        .thenComparing(Text::language))
                .orElseThrow();
        var passage = words.passage(best.lead(), PASSAGE);
        if (passage.isEmpty()) {
            passage = words.passage(best.body(), PASSAGE);
        }
        if (passage.isEmpty()) {
            passage = SearchWords.beginning(best.lead(), PASSAGE);
        }
        return new SearchResults.Hit(row.kind(), id, best.path(), best.title(), best.language(), passage, row.date(),
                row.points());
    }

    /// 0 for the language that is read, 1 for the same in another script, 2 for any other.
    private static int distance(String written, String read) {
        if (written.equals(read)) {
            return 0;
        }
        return language(written).equals(language(read)) ? 1 : 2;
    }

    private static String language(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
