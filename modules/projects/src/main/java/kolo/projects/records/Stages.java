package kolo.projects.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Ids;
import kolo.projects.ProjectId;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.CurrentTenant;

/// When a project passed from one stage to the next.
@Component
public class Stages {
    private final JdbcClient jdbc;
    private final ProjectChronicle chronicle;

    Stages(JdbcClient jdbc, ProjectChronicle chronicle) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
    }

    /// One step.
    public record Stage(ProjectStatus status, @Nullable String note, Instant recordedAt) {}

    /// Records that the project is at a stage from now on.
    public void record(ProjectId project, ProjectStatus status, @Nullable String note) {
        jdbc.sql("""
                 insert into projects.stage (tenant_id, id, project_id, status, note, recorded_at, recorded_by)
                 values (:tenant, :id, :project, :status, :note, :at, :by)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("project", project.value())
                .param("status", status.name())
                .param("note", note)
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .param("by", chronicle.by())
                .update();
    }

    /// The steps so far, the first one first.
    public List<Stage> of(ProjectId project) {
        return jdbc.sql("""
                        select status, note, recorded_at from projects.stage
                        where tenant_id = :tenant and project_id = :project order by recorded_at, id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("project", project.value())
                .query((row, number) -> new Stage(ProjectStatus.valueOf(row.getString("status")),
                        row.getString("note"), row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
