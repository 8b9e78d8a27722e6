package kolo.membership.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import kolo.kernel.NotFound;
import kolo.membership.profile.Profile;
import kolo.tenancy.CurrentTenant;

/// The imports of the current network with their reports.
@Component
@Transactional
class ImportRuns {
    private static final int LINES_A_STATEMENT = 2000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What the report keeps of a row beside its outcome.
    private record Detail(boolean joins, List<ImportLineView.ChangeView> changes,
            List<ImportLineView.ChangeView> kept, List<ImportLineView.ReasonView> reasons) {}

    void add(UUID id, String fileName, byte[] content, ImportOptions options, int total, @Nullable UUID by,
            Instant at) {
        jdbc.sql("""
                 insert into membership.import_run (tenant_id, id, version, file_name, content, options, status, total,
                   done, created, changed, unchanged, refused, started_by, uploaded_at)
                 values (:tenant, :id, 0, :fileName, :content, cast(:options as jsonb), 'READ', :total,
                   0, 0, 0, 0, 0, :by, :at)
                 """)
                .params(named(id))
                .param("fileName", fileName)
                .param("content", content)
                .param("options", json.writeValueAsString(options))
                .param("total", total)
                .param("by", by)
                .param("at", stamp(at))
                .update();
    }

    /// The run.
    ///
    /// @throws NotFound when the network has no such run
    ImportRunView get(UUID id) {
        return jdbc.sql("select * from membership.import_run where tenant_id = :tenant and id = :id")
                .params(named(id))
                .query((row, number) -> run(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The latest runs, the newest first.
    List<ImportRunView> latest(int limit) {
        return jdbc.sql("""
                        select * from membership.import_run where tenant_id = :tenant
                        order by uploaded_at desc, id desc limit :limit
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("limit", limit)
                .query((row, number) -> run(row))
                .list();
    }

    /// The file, as long as it is kept: until it is written.
    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from membership.import_run where tenant_id = :tenant and id = :id")
                .params(named(id))
                .query((row, number) -> Optional.ofNullable(row.getBytes("content")))
                .optional()
                .flatMap(content -> content);
    }

    void change(UUID id, ImportOptions options) {
        jdbc.sql("""
                 update membership.import_run set options = cast(:options as jsonb), version = version + 1
                 where tenant_id = :tenant and id = :id
                 """)
                .params(named(id))
                .param("options", json.writeValueAsString(options))
                .update();
    }

    void becomes(UUID id, ImportRunView.Status status, @Nullable String problem) {
        jdbc.sql("""
                 update membership.import_run
                 set status = :status, problem_key = :problem, done = 0, version = version + 1
                 where tenant_id = :tenant and id = :id
                 """)
                .params(named(id))
                .param("status", status.name())
                .param("problem", problem)
                .update();
    }

    void progress(UUID id, int done) {
        jdbc.sql("update membership.import_run set done = :done where tenant_id = :tenant and id = :id")
                .params(named(id))
                .param("done", done)
                .update();
    }

    void applied(UUID id, Instant at) {
        jdbc.sql("""
                 update membership.import_run
                 set status = 'APPLIED', content = null, finished_at = :at, done = total, version = version + 1
                 where tenant_id = :tenant and id = :id
                 """)
                .params(named(id))
                .param("at", stamp(at))
                .update();
    }

    /// Waits until no other import of this network is being written, and holds the place until the transaction ends.
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", "membership.import " + CurrentTenant.required())
                .query(row -> {});
    }

    /// Replaces the report of a run.
    ///
    /// @param members the profile of each row, in the plan's order; null where it has none
    void report(UUID id, ImportPlan plan, Map<Integer, UUID> members) {
        jdbc.sql("delete from membership.import_line where tenant_id = :tenant and run_id = :id")
                .params(named(id))
                .update();
        for (int from = 0; from < plan.rows().size(); from += LINES_A_STATEMENT) {
            write(id, plan.rows().subList(from, Math.min(plan.rows().size(), from + LINES_A_STATEMENT)), members);
        }
        jdbc.sql("""
                 update membership.import_run
                 set created = :created, changed = :changed, unchanged = :unchanged, refused = :refused,
                   total = :total, version = version + 1
                 where tenant_id = :tenant and id = :id
                 """)
                .params(named(id))
                .param("created", plan.count(Outcome.CREATED))
                .param("changed", plan.count(Outcome.CHANGED))
                .param("unchanged", plan.count(Outcome.UNCHANGED))
                .param("refused", plan.count(Outcome.REFUSED))
                .param("total", plan.rows().size())
                .update();
    }

    private void write(UUID id, List<PlannedRow> rows, Map<Integer, UUID> members) {
        var lines = new ArrayList<Integer>();
        var outcomes = new ArrayList<String>();
        var ids = new ArrayList<@Nullable UUID>();
        var titles = new ArrayList<String>();
        var details = new ArrayList<String>();
        for (var row : rows) {
            int line = row.candidate().line();
            lines.add(line);
            outcomes.add(row.outcome().name());
            ids.add(row.member() == null ? members.get(line) : row.member());
            titles.add(row.title());
            details.add(json.writeValueAsString(detail(row)));
        }
        jdbc.sql("""
                 insert into membership.import_line (tenant_id, run_id, line, outcome, member_id, title, detail)
                 select :tenant, :id, l.line, l.outcome, l.member_id, l.title, l.detail::jsonb
                 from unnest(:lines, :outcomes, :members, :titles, :details)
                   as l (line, outcome, member_id, title, detail)
                 """)
                .params(named(id))
                .param("lines", lines.toArray(Integer[]::new))
                .param("outcomes", outcomes.toArray(String[]::new))
                .param("members", ids.toArray(UUID[]::new))
                .param("titles", titles.toArray(String[]::new))
                .param("details", details.toArray(String[]::new))
                .update();
    }

    private static Detail detail(PlannedRow row) {
        return new Detail(row.joins(), changes(row.changes()), changes(row.kept()), row.reasons()
                .stream()
                .map(reason -> new ImportLineView.ReasonView(
                        reason.field().isEmpty() ? "" : ImportColumn.nameKey(reason.field()), reason.key(),
                        reason.arguments()))
                .toList());
    }

    private static List<ImportLineView.ChangeView> changes(List<Profile.Change> changes) {
        return changes.stream()
                .map(change -> new ImportLineView.ChangeView(change.field().key(), change.language(),
                        shortened(change.before()), shortened(change.after())))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    /// A part of the report.
    List<ImportLineView> lines(UUID id, @Nullable Outcome outcome, long offset, int limit) {
        return jdbc
                .sql("""
                     select line, outcome, member_id, title, detail from membership.import_line
                     where tenant_id = :tenant and run_id = :id and (cast(:outcome as text) is null or outcome = :outcome)
                     order by line limit :limit offset :offset
                     """)
                .params(named(id))
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    private ImportLineView line(ResultSet row) throws SQLException {
        var detail = json.readValue(row.getString("detail"), Detail.class);
        return new ImportLineView(row.getInt("line"), Outcome.valueOf(row.getString("outcome")),
                row.getObject("member_id", UUID.class), row.getString("title"), detail.joins(), detail.changes(),
                detail.kept(), detail.reasons());
    }

    private ImportRunView run(ResultSet row) throws SQLException {
        return new ImportRunView(row.getObject("id", UUID.class), row.getString("file_name"),
                ImportRunView.Status.valueOf(row.getString("status")),
                json.readValue(row.getString("options"), ImportOptions.class), row.getInt("total"), row.getInt("done"),
                row.getInt("created"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("refused"),
                row.getString("problem_key"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                finished(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant finished(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Map<String, Object> named(UUID id) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("id", id);
        return parameters;
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
