package kolo.projects.showcase;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolo.tenancy.ContentMemory;
import kolo.web.Paging;
import kolo.web.Sort;

/// Reads lists of projects for a reader; the one place that says which projects a list may hold.
@Component
@Transactional(readOnly = true)
public class ProjectList {
    static final List<String> SORTS = List.of("start", "name", "end", "cost");

    private static final String COLUMNS = """
                                          select p.id, p.acronym, p.project_type, p.framework_programme, p.start_date,
                                            p.start_precision, p.end_date, p.end_precision, p.status, p.total_cost,
                                            p.currency, p.geographical_focus, p.visibility, t.locale, t.title, cut.total
                                          """;
    /// The page is cut out of what an index holds before rows are read and titles are looked up.
    private static final String CUT = " from (select p.tenant_id, p.id, 0::bigint as total from projects.project p where ";
    /// Words are looked for in every row anyway: the same pass counts.
    private static final String CUT_AND_COUNT = " from (select p.tenant_id, p.id, count(*) over () as total "
            + "from projects.project p where ";
    private static final String PART = " limit :limit offset :offset";
    private static final String TITLES = """
                                         ) cut
                                         join projects.project p on p.tenant_id = cut.tenant_id and p.id = cut.id
                                         join lateral (
                                           select x.locale, x.title from projects.translation x
                                           where x.tenant_id = p.tenant_id and x.project_id = p.id
                                           order by array_position(:locales, x.locale),
                                             x.locale = p.original_locale desc, x.locale
                                           limit 1) t on true
                                         """;
    private static final String COUNT = "select count(*) from projects.project p where ";
    /// As many kinds of readers, by what they may see, as come at one time; for others the choices are read again.
    private static final int READERS = 500;

    private final JdbcClient jdbc;
    private final ProjectChronicle chronicle;
    /// By what a reader may see; every change of a project raises the version.
    private final ContentMemory<List<String>, Offered> choices;

    ProjectList(JdbcClient jdbc, ProjectChronicle chronicle, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.choices = new ContentMemory<>(READERS, transactions);
    }

    /// A part of the list.
    record Found(List<ProjectRowView> rows, Paging paging) {}

    /// What the filters offer, of everything that the reader may see, and how much that is.
    record Offered(List<ProjectType> types, List<String> programmes, List<String> places, List<Integer> years,
            long total) {}

    Found find(ProjectFilter filter, Sort sort, int page, int size, String language, Actor reader) {
        var narrowing = Narrowing.of(filter, chronicle.today(), reader);
        if (Narrowing.words(filter).isEmpty()) {
            // counting reads an entry of the index for each project, so the whole is counted with what is remembered
            long total = filter.equals(ProjectFilter.ALL) ? offered(reader).total() : count(narrowing);
            var paging = new Paging(page, size, total);
            return new Found(rows(CUT, narrowing, sort, paging, language).stream().map(Counted::row).toList(), paging);
        }
        var asked = new Paging(page, size, Long.MAX_VALUE);
        var rows = rows(CUT_AND_COUNT, narrowing, sort, asked, language);
        if (!rows.isEmpty() || asked.page() == 1) {
            return new Found(rows.stream().map(Counted::row).toList(),
                    new Paging(page, size, rows.isEmpty() ? 0 : rows.getFirst().total()));
        }
        // A page after the last shows the last.
        var paging = new Paging(page, size, count(narrowing));
        return new Found(rows(CUT, narrowing, sort, paging, language).stream().map(Counted::row).toList(), paging);
    }

    private long count(Narrowing narrowing) {
        return jdbc.sql(COUNT + narrowing.sql()).params(narrowing.parameters()).query(Long.class).single();
    }

    private record Counted(ProjectRowView row, long total) {}

    private List<Counted> rows(String cut, Narrowing narrowing, Sort sort, Paging paging, String language) {
        return jdbc.sql(COLUMNS + cut + narrowing.sql() + order(sort) + PART + TITLES + order(sort))
                .params(narrowing.parameters())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .param("locales", Wordings.preference(language))
                .query((row, number) -> new Counted(row(row), row.getLong("total")))
                .list();
    }

    private static String order(Sort sort) {
        return switch (sort.toString()) {
            case "start" -> " order by p.start_date asc nulls last, p.id";
            case "name" -> " order by p.sort_name, p.id";
            case "-name" -> " order by p.sort_name desc, p.id desc";
            case "end" -> " order by p.end_date asc nulls last, p.id";
            case "-end" -> " order by p.end_date desc nulls last, p.id";
            case "cost" -> " order by p.total_cost asc nulls last, p.id";
            case "-cost" -> " order by p.total_cost desc nulls last, p.id";
            default -> " order by p.start_date desc nulls last, p.id";
        };
    }

    private ProjectRowView row(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var start = ProjectStore.date(row, "start");
        var end = ProjectStore.date(row, "end");
        BigDecimal cost = row.getBigDecimal("total_cost");
        return new ProjectRowView(new ProjectId(row.getObject("id", UUID.class)), row.getString("acronym"),
                row.getString("title"), row.getString("locale"), ProjectType.valueOf(row.getString("project_type")),
                row.getString("framework_programme"), start, end,
                status == null ? null : ProjectStatus.valueOf(status),
                Wordings.course(start, end, chronicle.today()), cost, row.getString("currency"),
                List.of((String[]) row.getArray("geographical_focus").getArray()),
                !row.getString("visibility").equals("PUBLIC"));
    }

    /// Every project of the filter, in the order of its beginning.
    void each(ProjectFilter filter, String language, Actor reader, Consumer<ProjectRowView> consumer) {
        all(Narrowing.of(filter, chronicle.today(), reader), "", language).forEach(consumer);
    }

    private List<ProjectRowView> all(Narrowing narrowing, String further, String language) {
        var latestFirst = order(new Sort("start", false));
        return jdbc.sql(COLUMNS + CUT + narrowing.sql() + further + TITLES + latestFirst)
                .params(narrowing.parameters())
                .param("locales", Wordings.preference(language))
                .query((row, number) -> row(row))
                .list();
    }

    /// The choices of the filters.
    Offered offered(Actor reader) {
        return choices.or(List.of(reader.visibleCodes()), () -> read(reader));
    }

    private Offered read(Actor reader) {
        var narrowing = Narrowing.of(ProjectFilter.ALL, chronicle.today(), reader);
        var types = new ArrayList<ProjectType>();
        var programmes = new ArrayList<String>();
        var places = new ArrayList<String>();
        var years = new ArrayList<Integer>();
        var total = new long[1];
        jdbc.sql(
                """
                with seen as materialized (
                  select p.project_type, p.framework_programme, p.geographical_focus, p.start_date, p.end_date
                  from projects.project p where
                """ + narrowing.sql()
                        + """
                          )
                          select 'type' as kind, project_type as value from seen group by 2
                          union all
                          select 'programme', framework_programme from seen where framework_programme is not null group by 2
                          union all
                          select 'place', place from seen, unnest(geographical_focus) place group by 2
                          union all
                          select 'year', cast(extract(year from start_date) as text) from seen where start_date is not null
                          group by 2
                          union all
                          select 'year', cast(extract(year from end_date) as text) from seen where end_date is not null group by 2
                          union all
                          select 'total', cast(count(*) as text) from seen
                          """)
                .params(narrowing.parameters())
                .query((ResultSet row) -> {
                    var value = row.getString("value");
                    switch (row.getString("kind")) {
                        case "type" -> types.add(ProjectType.valueOf(value));
                        case "programme" -> programmes.add(value);
                        case "place" -> places.add(value);
                        case "total" -> total[0] = Long.parseLong(value);
                        default -> years.add(Integer.valueOf(value));
                    }
                });
        types.sort(null);
        programmes.sort(null);
        places.sort(null);
        var all = years.stream().distinct().sorted(java.util.Comparator.reverseOrder()).toList();
        return new Offered(types, programmes, places, all, total[0]);
    }

    /// Of some projects those that the reader may see, in the order of their beginning.
    List<ProjectRowView> some(List<ProjectId> ids, String language, Actor reader) {
        var narrowing = Narrowing.of(ProjectFilter.ALL, chronicle.today(), reader);
        narrowing.parameters().put("ids", ids.stream().map(ProjectId::value).toArray(UUID[]::new));
        return all(narrowing, " and p.id = any(:ids)", language);
    }
}
