package kolo.projects.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectData.Focus;
import kolo.projects.records.ProjectData.Funding;
import kolo.projects.records.ProjectData.Wording;
import kolo.projects.terms.FundType;
import kolo.projects.terms.ProjectDate;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolo.tenancy.CurrentTenant;
import kolo.texts.DatePrecision;

/// Keeps project records of the current network. One or fifty thousand of them are written by the same statements, which
/// take their rows as JSON.
@Component
public class ProjectStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A record as it is kept.
    ///
    /// @param version what the next change is compared with
    /// @param proposer the member that proposed it, or null
    public record Kept(ProjectId id, int version, ProjectData data, @Nullable UUID proposer, Instant createdAt,
            @Nullable UUID createdBy, Instant modifiedAt, @Nullable UUID modifiedBy) {}

    /// A record to be written for the first time.
    ///
    /// @param proposerMember the member that proposes it, or null
    /// @param partners the folded names of the partners that are written with it
    public record Fresh(ProjectId id, ProjectData data, @Nullable UUID proposerMember,
            @Nullable UUID proposerAccount, String partners) {
        /// A record without partners.
        public Fresh(ProjectId id, ProjectData data, @Nullable UUID proposerMember, @Nullable UUID proposerAccount) {
            this(id, data, proposerMember, proposerAccount, "");
        }
    }

    /// Writes records for the first time.
    public void insert(List<Fresh> fresh, Instant at, @Nullable UUID by) {
        var rows = fresh.stream().map(one -> {
            var row = ProjectRow.of(one.id(), one.data());
            row.put("version", 0);
            row.put("folded_partners", one.partners());
            row.put("proposer_member", one.proposerMember());
            row.put("proposer_account", one.proposerAccount());
            row.put("created_at", at.toString());
            row.put("created_by", by);
            row.put("modified_at", at.toString());
            row.put("modified_by", by);
            return row;
        }).toList();
        jdbc.sql("""
                 insert into projects.project
                 select r.* from jsonb_populate_recordset(null::projects.project, cast(:rows as jsonb)) r
                 """)
                .param("rows", json.writeValueAsString(rows))
                .update();
        var words = new LinkedHashMap<ProjectId, ProjectData>();
        fresh.forEach(one -> words.put(one.id(), one.data()));
        addWords(words);
    }

    /// Writes records again.
    ///
    /// @param versions what each record's version was when it was read
    /// @throws Conflict when somebody else was faster with one of them
    public void update(Map<ProjectId, ProjectData> changed, Map<ProjectId, Integer> versions, Instant at,
            @Nullable UUID by) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        changed.forEach((id, data) -> {
            var row = ProjectRow.of(id, data);
            row.put("version", versions.getOrDefault(id, 0));
            row.put("modified_at", at.toString());
            row.put("modified_by", by);
            rows.add(row);
        });
        int written = jdbc.sql("""
                               update projects.project p set version = p.version + 1,
                                 (acronym, grant_id, rcn, grant_doi, original_locale, project_type, framework_programme,
                                  legal_basis, master_call, sub_call, topics, funding_scheme, fund_type, total_cost,
                                  contribution, currency, signature_date, start_date, start_precision, end_date,
                                  end_precision, status, geographical_focus, thematic_focus, euro_sci_voc, keywords,
                                  link, source, note, partners_printed, visibility, partner_list_visibility, sort_name,
                                  folded, modified_at, modified_by)
                                 = (r.acronym, r.grant_id, r.rcn, r.grant_doi, r.original_locale, r.project_type,
                                  r.framework_programme, r.legal_basis, r.master_call, r.sub_call, r.topics,
                                  r.funding_scheme, r.fund_type, r.total_cost, r.contribution, r.currency,
                                  r.signature_date, r.start_date, r.start_precision, r.end_date, r.end_precision,
                                  r.status, r.geographical_focus, r.thematic_focus, r.euro_sci_voc, r.keywords, r.link,
                                  r.source, r.note, r.partners_printed, r.visibility, r.partner_list_visibility,
                                  r.sort_name, r.folded, r.modified_at, r.modified_by)
                               from jsonb_populate_recordset(null::projects.project, cast(:rows as jsonb)) r
                               where p.tenant_id = r.tenant_id and p.id = r.id and p.version = r.version
                               """)
                .param("rows", json.writeValueAsString(rows))
                .update();
        if (written != changed.size()) {
            throw new Conflict();
        }
        jdbc.sql("delete from projects.translation where tenant_id = :tenant and project_id = any(:ids)")
                .param("tenant", CurrentTenant.required().value())
                .param("ids", ids(changed.keySet()))
                .update();
        addWords(changed);
    }

    private void addWords(Map<ProjectId, ProjectData> projects) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        projects.forEach((id, data) -> data.texts().forEach((locale, wording) -> {
            var row = new HashMap<String, @Nullable Object>();
            row.put("tenant_id", CurrentTenant.required().value());
            row.put("project_id", id.value());
            row.put("locale", locale);
            row.put("title", wording.title());
            row.put("objective", wording.objective());
            row.put("partner_teaser", wording.partnerTeaser());
            rows.add(row);
        }));
        jdbc.sql("""
                 insert into projects.translation
                 select r.* from jsonb_populate_recordset(null::projects.translation, cast(:rows as jsonb)) r
                 """)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /// The record, if the network has it; nothing here looks at visibility.
    public Optional<Kept> find(ProjectId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /// Those of the records that the network has; nothing here looks at visibility.
    public Map<ProjectId, Kept> byIds(Collection<ProjectId> ids) {
        var words = words(ids);
        var found = new LinkedHashMap<ProjectId, Kept>();
        jdbc.sql("select p.* from projects.project p where p.tenant_id = :tenant and p.id = any(:ids)")
                .param("tenant", CurrentTenant.required().value())
                .param("ids", ids(ids))
                .query((ResultSet row) -> {
                    var kept = kept(row, words);
                    found.put(kept.id(), kept);
                });
        return found;
    }

    private Map<ProjectId, Map<String, Wording>> words(Collection<ProjectId> ids) {
        var words = new HashMap<ProjectId, Map<String, Wording>>();
        jdbc.sql("""
                 select project_id, locale, title, objective, partner_teaser from projects.translation
                 where tenant_id = :tenant and project_id = any(:ids)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("ids", ids(ids))
                .query((ResultSet row) -> {
                    words.computeIfAbsent(new ProjectId(row.getObject("project_id", UUID.class)),
                            key -> new LinkedHashMap<>())
                            .put(row.getString("locale"), new Wording(row.getString("title"),
                                    row.getString("objective"), row.getString("partner_teaser")));
                });
        return words;
    }

    private static UUID[] ids(Collection<ProjectId> ids) {
        return ids.stream().map(ProjectId::value).toArray(UUID[]::new);
    }

    private static Kept kept(ResultSet row, Map<ProjectId, Map<String, Wording>> words) throws SQLException {
        var id = new ProjectId(row.getObject("id", UUID.class));
        return new Kept(id, row.getInt("version"), data(row, words.getOrDefault(id, Map.of())),
                row.getObject("proposer_member", UUID.class), instant(row, "created_at"),
                row.getObject("created_by", UUID.class), instant(row, "modified_at"),
                row.getObject("modified_by", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ProjectData data(ResultSet row, Map<String, Wording> words) throws SQLException {
        var fund = row.getString("fund_type");
        var status = row.getString("status");
        var funding = new Funding(row.getString("framework_programme"), row.getString("legal_basis"),
                row.getString("master_call"), row.getString("sub_call"), row.getString("topics"),
                row.getString("funding_scheme"), fund == null ? null : FundType.valueOf(fund),
                row.getBigDecimal("total_cost"), row.getBigDecimal("contribution"), row.getString("currency"),
                row.getObject("signature_date", java.time.LocalDate.class));
        var focus = new Focus(list(row, "geographical_focus"), list(row, "thematic_focus"),
                list(row, "euro_sci_voc"), list(row, "keywords"));
        return new ProjectData(row.getString("acronym"), row.getString("grant_id"), row.getString("rcn"),
                row.getString("grant_doi"), row.getString("original_locale"), words,
                ProjectType.valueOf(row.getString("project_type")), funding, date(row, "start"), date(row, "end"),
                status == null ? null : ProjectStatus.valueOf(status), focus, row.getString("link"),
                row.getString("source"), row.getString("note"), row.getString("partners_printed"),
                Visibility.parse(row.getString("visibility")),
                Visibility.parse(row.getString("partner_list_visibility")));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// The date of a row that has the columns `start_date` and `start_precision`, or the same of the end.
    public static @Nullable ProjectDate date(ResultSet row, String which) throws SQLException {
        var day = row.getObject(which + "_date", java.time.LocalDate.class);
        return day == null
                ? null
                : new ProjectDate(day, DatePrecision.valueOf(row.getString(which + "_precision")));
    }

    /// Deletes the record with all that hangs on it but documents.
    void delete(ProjectId id) {
        jdbc.sql("delete from projects.project where tenant_id = :tenant and id = :id")
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .update();
    }
}
