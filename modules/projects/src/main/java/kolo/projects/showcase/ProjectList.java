package kolo.projects.showcase;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;
import kolo.web.Paging;
import kolo.web.Sort;

/// Reads lists of projects for a reader; the one place that says which projects a list may hold.
@Component
@Transactional(readOnly = true)
public class ProjectList {
    static final List<String> SORTS = List.of("start", "name", "end", "cost");

    /// What a reader may see of what was narrowed to: visible, and a project already. A word may be found among the
    /// partners' names only by those who see the partner list.
    private static final String WHERE = """
                                        p.tenant_id = :tenant and p.visibility = any(:codes)
                                        and (p.status is null or p.status <> all(:proposals))
                                        and (cast(:type as text) is null or p.project_type = :type)
                                        and (cast(:programme as text) is null or p.framework_programme = :programme)
                                        and (cast(:place as text) is null or :place = any(p.geographical_focus))
                                        and (cast(:year as integer) is null
                                          or (extract(year from coalesce(p.start_date, p.end_date)) <= :year
                                            and extract(year from coalesce(p.end_date, p.start_date)) >= :year))
                                        and (cast(:course as text) is null
                                          or :course = 'PLANNED' and p.start_date > :today
                                          or :course = 'FINISHED' and p.end_date < :today
                                          or :course = 'RUNNING' and p.start_date <= :today and p.end_date >= :today)
                                        and not exists (select 1 from unnest(cast(:words as text[])) w
                                          where position(w in p.folded) = 0
                                            and not (p.partner_list_visibility = any(:codes)
                                              and position(w in p.folded_partners) > 0))
                                        """;
    /// The part of the list is cut out before titles are looked up, so that ten thousand projects cost one title each page.
    private static final String ROW = """
                                      select p.*, t.locale, t.title
                                      from (
                                        select p.tenant_id, p.id, p.acronym, p.project_type, p.framework_programme,
                                          p.start_date, p.start_precision, p.end_date, p.end_precision, p.status,
                                          p.total_cost, p.currency, p.geographical_focus, p.visibility, p.sort_name,
                                          p.original_locale
                                        from projects.project p where
                                      """;
    private static final String PART = " limit :limit offset :offset";
    private static final String TITLES = """
                                         ) p
                                         join lateral (
                                           select x.locale, x.title from projects.translation x
                                           where x.tenant_id = p.tenant_id and x.project_id = p.id
                                           order by array_position(:locales, x.locale),
                                             x.locale = p.original_locale desc, x.locale
                                           limit 1) t on true
                                         """;
    private static final String COUNT = "select count(*) from projects.project p where ";
    /// More than any network has.
    private static final int ALL = 10_000_000;

    private final JdbcClient jdbc;
    private final ProjectChronicle chronicle;

    ProjectList(JdbcClient jdbc, ProjectChronicle chronicle) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
    }

    /// A part of the list.
    record Found(List<ProjectRowView> rows, Paging paging) {}

    /// What the filters offer, of everything that the reader may see.
    record Offered(List<ProjectType> types, List<String> programmes, List<String> places, List<Integer> years) {}

    Found find(ProjectFilter filter, Sort sort, int page, int size, String language, Actor reader) {
        var parameters = parameters(filter, language, reader);
        long total = jdbc.sql(COUNT + WHERE).params(parameters).query(Long.class).single();
        var paging = new Paging(page, size, total);
        parameters.put("limit", paging.size());
        parameters.put("offset", paging.offset());
        var rows = jdbc.sql(ROW + WHERE + order(sort) + PART + TITLES + order(sort))
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
        return new Found(rows, paging);
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

    private Map<String, Object> parameters(ProjectFilter filter, String language, Actor reader) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("codes", reader.visibleCodes());
        parameters.put("proposals", proposals());
        parameters.put("type", filter.type() == null ? null : filter.type().name());
        parameters.put("programme", filter.programme());
        parameters.put("place", filter.place());
        parameters.put("year", filter.year());
        parameters.put("course", filter.course() == null ? null : filter.course().name());
        parameters.put("today", chronicle.today());
        parameters.put("words", Folding.terms(filter.words()).toArray(String[]::new));
        parameters.put("locales", Wordings.preference(language));
        return parameters;
    }

    private static String[] proposals() {
        return java.util.Arrays.stream(ProjectStatus.values())
                .filter(ProjectStatus::proposal)
                .map(Enum::name)
                .toArray(String[]::new);
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
        var latestFirst = order(new Sort("start", false));
        jdbc.sql(ROW + WHERE + latestFirst + PART + TITLES + latestFirst)
                .params(parameters(filter, language, reader))
                .param("limit", ALL)
                .param("offset", 0)
                .query((row, number) -> row(row))
                .list()
                .forEach(consumer);
    }

    /// The choices of the filters.
    Offered offered(Actor reader) {
        var types = new ArrayList<ProjectType>();
        var programmes = new ArrayList<String>();
        var places = new ArrayList<String>();
        var years = new ArrayList<Integer>();
        jdbc.sql(
                """
                with seen as materialized (
                  select p.project_type, p.framework_programme, p.geographical_focus, p.start_date, p.end_date
                  from projects.project p
                  where p.tenant_id = :tenant and p.visibility = any(:codes)
                    and (p.status is null or p.status <> all(:proposals)))
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
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("codes", reader.visibleCodes())
                .param("proposals", proposals())
                .query((ResultSet row) -> {
                    var value = row.getString("value");
                    switch (row.getString("kind")) {
                        case "type" -> types.add(ProjectType.valueOf(value));
                        case "programme" -> programmes.add(value);
                        case "place" -> places.add(value);
                        default -> years.add(Integer.valueOf(value));
                    }
                });
        types.sort(null);
        programmes.sort(null);
        places.sort(null);
        var all = years.stream().distinct().sorted(java.util.Comparator.reverseOrder()).toList();
        return new Offered(types, programmes, places, all);
    }

    /// Of some projects those that the reader may see, in the order of their beginning.
    List<ProjectRowView> some(List<ProjectId> ids, String language, Actor reader) {
        var parameters = parameters(ProjectFilter.ALL, language, reader);
        parameters.put("ids", ids.stream().map(ProjectId::value).toArray(UUID[]::new));
        var latestFirst = order(new Sort("start", false));
        return jdbc.sql(ROW + WHERE + " and p.id = any(:ids)" + latestFirst + PART + TITLES + latestFirst)
                .params(parameters)
                .param("limit", ALL)
                .param("offset", 0)
                .query((row, number) -> row(row))
                .list();
    }
}
