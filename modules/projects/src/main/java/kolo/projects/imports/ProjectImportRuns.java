package kolo.projects.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectChronicle;
import kolo.tenancy.CurrentTenant;

/// Imports on their way: the files of a dry run are kept until they are written.
@Component
class ProjectImportRuns {
    private final ImportProjects importProjects;
    private final ProjectChronicle chronicle;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectImportRuns(ImportProjects importProjects, ProjectChronicle chronicle, Actors actors, JdbcClient jdbc,
            JsonMapper json) {
        this.importProjects = importProjects;
        this.chronicle = chronicle;
        this.actors = actors;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Reads the files and reports what they would do.
    @Transactional
    ImportRunId upload(String names, byte[] projects, byte @Nullable [] organizations, ImportOptions options) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        var report = importProjects.check(ImportFiles.read(projects, organizations), options);
        var id = new ImportRunId(Ids.next());
        jdbc.sql("""
                 insert into projects.import_run (tenant_id, id, file_names, projects, organizations, options, report,
                   status, uploaded_at, uploaded_by)
                 values (:tenant, :id, :names, :projects, :organizations, cast(:options as jsonb),
                   cast(:report as jsonb), 'CHECKED', :at, :by)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("names", names.substring(0, Math.min(names.length(), 500)))
                .param("projects", packed(projects))
                .param("organizations", organizations == null ? null : packed(organizations))
                .param("options", json.writeValueAsString(options))
                .param("report", json.writeValueAsString(report))
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .param("by", chronicle.by())
                .update();
        return id;
    }

    /// Writes what was checked, and lets go of the files.
    ///
    /// @throws Conflict when it was written before
    @Transactional
    ImportReportView apply(ImportRunId id) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        record Kept(byte @Nullable [] projects, byte @Nullable [] organizations, ImportOptions options) {}
        var kept = jdbc.sql("""
                            select projects, organizations, options from projects.import_run
                            where tenant_id = :tenant and id = :id for update
                            """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .query((row, number) -> new Kept(row.getBytes("projects"), row.getBytes("organizations"),
                        json.readValue(row.getString("options"), ImportOptions.class)))
                .optional()
                .orElseThrow(NotFound::new);
        if (kept.projects() == null) {
            throw new Conflict("projects.import.problem.applied");
        }
        var report = importProjects.apply(ImportFiles.read(unpacked(kept.projects()),
                kept.organizations() == null ? null : unpacked(kept.organizations())), kept.options());
        jdbc.sql("""
                 update projects.import_run set projects = null, organizations = null, status = 'APPLIED',
                   report = cast(:report as jsonb), finished_at = :at
                 where tenant_id = :tenant and id = :id
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("report", json.writeValueAsString(report))
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return report;
    }

    /// One import.
    @Transactional(readOnly = true)
    ImportRunView get(ImportRunId id) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        return query(id.value(), 1).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// The latest imports.
    @Transactional(readOnly = true)
    List<ImportRunView> latest(int limit) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        return query(EVERY, limit);
    }

    /// Stands for no single import but all.
    private static final UUID EVERY = new UUID(0, 0);
    private static final String RUNS = """
                                       select id, file_names, options, report, status, uploaded_at
                                       from projects.import_run
                                       where tenant_id = :tenant and (cast(:id as uuid) = :nothing or id = :id)
                                       order by uploaded_at desc, id desc limit :limit
                                       """;

    private List<ImportRunView> query(UUID id, int limit) {
        return jdbc.sql(RUNS)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("nothing", EVERY)
                .param("limit", limit)
                .query((row, number) -> new ImportRunView(new ImportRunId(row.getObject("id", UUID.class)),
                        row.getString("file_names"), json.readValue(row.getString("options"), ImportOptions.class),
                        json.readValue(row.getString("report"), ImportReportView.class),
                        row.getString("status").equals("APPLIED"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] content) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return zip.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
