package kolo.projects.reports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.CurrentTenant;

/// What a funder asks: which projects ran in a period, what they cost, and who took part from where. It counts every
/// project whatever its visibility, and is for the office.
@Component
class FundingReport {
    /// Projects that may have run on a day of the period; ideas and proposals are none.
    private static final String IN_PERIOD = """
                                            with ran as (
                                              select p.* from projects.project p
                                              where p.tenant_id = :tenant
                                                and (p.status is null or p.status <> all(:proposals))
                                                and coalesce(p.start_date, p.end_date) is not null
                                                and coalesce(p.start_date, p.end_date) <= make_date(:until, 12, 31)
                                                and coalesce(p.end_date, p.start_date) >= make_date(:from, 1, 1))
                                            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final ProjectChronicle chronicle;

    FundingReport(JdbcClient jdbc, Actors actors, ProjectChronicle chronicle) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// The report on whole years.
    @Transactional(readOnly = true)
    ReportView read(@Nullable Integer from, @Nullable Integer until) {
        actors.current().require(ProjectsIntent.REPORT_PROJECTS);
        int year = chronicle.today().getYear();
        int last = until == null ? year : until;
        int first = Math.min(from == null ? last - 9 : from, last);
        var period = Map.<String, Object>of("tenant", CurrentTenant.required().value(), "from", first, "until", last,
                "proposals", Arrays.stream(ProjectStatus.values())
                        .filter(ProjectStatus::proposal)
                        .map(Enum::name)
                        .toArray(String[]::new));
        return new ReportView(first, last, projects(period), budgets(period), years(period), countries(period),
                types(period));
    }

    private List<ReportView.ProjectLine> projects(Map<String, Object> period) {
        return jdbc.sql(IN_PERIOD + """
                                    select r.id, coalesce(r.acronym, t.title) as name, t.title, r.framework_programme,
                                      r.grant_id, r.start_date, r.start_precision, r.end_date, r.end_precision,
                                      r.total_cost, r.contribution, r.currency,
                                      (select count(*) from projects.partner n
                                       where n.tenant_id = r.tenant_id and n.project_id = r.id) as partners,
                                      (select count(distinct n.country) from projects.partner n
                                       where n.tenant_id = r.tenant_id and n.project_id = r.id) as countries
                                    from ran r
                                    join projects.translation t on t.tenant_id = r.tenant_id and t.project_id = r.id
                                      and t.locale = r.original_locale
                                    order by r.start_date nulls last, r.id
                                    """)
                .params(period)
                .query((row, number) -> new ReportView.ProjectLine(new ProjectId(row.getObject("id", UUID.class)),
                        row.getString("name"), row.getString("title"), row.getString("framework_programme"),
                        row.getString("grant_id"), kolo.projects.records.ProjectStore.date(row, "start"),
                        kolo.projects.records.ProjectStore.date(row, "end"), row.getBigDecimal("total_cost"),
                        row.getBigDecimal("contribution"), row.getString("currency"), row.getInt("partners"),
                        row.getInt("countries")))
                .list();
    }

    /// Money of different currencies is never added up.
    private List<ReportView.Budget> budgets(Map<String, Object> period) {
        return jdbc.sql(IN_PERIOD + """
                                    select currency, count(*) as projects, coalesce(sum(total_cost), 0) as cost,
                                      coalesce(sum(contribution), 0) as contribution
                                    from ran where total_cost is not null or contribution is not null
                                    group by currency order by cost desc, currency
                                    """).params(period).query((row, number) -> {
            BigDecimal cost = row.getBigDecimal("cost");
            return new ReportView.Budget(row.getString("currency"), row.getInt("projects"), cost,
                    row.getBigDecimal("contribution"));
        }).list();
    }

    private List<ReportView.Count> years(Map<String, Object> period) {
        return jdbc.sql(IN_PERIOD + """
                                    select cast(y as text) as name, (
                                      select count(*) from ran r
                                      where coalesce(r.start_date, r.end_date) <= make_date(y, 12, 31)
                                        and coalesce(r.end_date, r.start_date) >= make_date(y, 1, 1)) as number
                                    from generate_series(cast(:from as integer), cast(:until as integer)) y order by y
                                    """).params(period).query(FundingReport::count).list();
    }

    private List<ReportView.Count> countries(Map<String, Object> period) {
        return jdbc.sql(IN_PERIOD + """
                                    select coalesce(n.country, '') as name, count(*) as number
                                    from projects.partner n join ran r on r.tenant_id = n.tenant_id
                                      and r.id = n.project_id
                                    where n.tenant_id = :tenant
                                    group by 1 order by number desc, name
                                    """).params(period).query(FundingReport::count).list();
    }

    private List<ReportView.Count> types(Map<String, Object> period) {
        return jdbc.sql(IN_PERIOD + """
                                    select coalesce('partner-type ' || n.partner_type, 'activity ' || n.activity_type,
                                      case when n.sme then 'partner-type SME' end, '') as name, count(*) as number
                                    from projects.partner n join ran r on r.tenant_id = n.tenant_id
                                      and r.id = n.project_id
                                    where n.tenant_id = :tenant
                                    group by 1 order by number desc, name
                                    """).params(period).query(FundingReport::count).list();
    }

    private static ReportView.Count count(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new ReportView.Count(row.getString("name"), row.getInt("number"));
    }
}
