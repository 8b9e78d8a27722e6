package kolo.projects.records;

import java.util.List;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.tenancy.CurrentTenant;

/// Brings project records into being, changes and deletes them.
@Component
public class KeepProject {
    private final ProjectStore store;
    private final Stages stages;
    private final List<ProjectFollower> followers;
    private final Actors actors;
    private final ProjectChronicle chronicle;
    private final JdbcClient jdbc;

    KeepProject(ProjectStore store, Stages stages, List<ProjectFollower> followers, Actors actors,
            ProjectChronicle chronicle,
            JdbcClient jdbc) {
        this.store = store;
        this.stages = stages;
        this.followers = followers;
        this.actors = actors;
        this.chronicle = chronicle;
        this.jdbc = jdbc;
    }

    /// A new record.
    ///
    /// @throws Invalid when the programme has a record of that number already
    @Transactional
    public ProjectId create(ProjectData data) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        notProposal(data);
        var id = new ProjectId(Ids.next());
        once(() -> store.insert(List.of(new ProjectStore.Fresh(id, data, null, null)), chronicle.now(),
                chronicle.by()));
        chronicle.record("created", "project", id.value(), Map.of(), data.described());
        followers.forEach(follower -> follower.changed(id));
        return id;
    }

    /// The record as it is edited.
    ///
    /// @throws NotFound when there is none, or the actor may not see it
    @Transactional(readOnly = true)
    public ProjectStore.Kept draft(ProjectId id) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        return seen(id);
    }

    private ProjectStore.Kept seen(ProjectId id) {
        return store.find(id)
                .filter(kept -> actors.current().sees(kept.data().visibility()))
                .orElseThrow(NotFound::new);
    }

    /// Changes a record. A proposal keeps its stage, which the office moves step by step.
    ///
    /// @param version the version that was read
    /// @throws kolo.kernel.Conflict when somebody else changed it since
    @Transactional
    public void change(ProjectId id, int version, ProjectData sent) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        var before = seen(id);
        var stage = before.data().status();
        var data = stage != null && stage.proposal() ? sent.at(stage, sent.visibility()) : sent;
        if (stage == null || !stage.proposal()) {
            notProposal(data);
        }
        followers.forEach(follower -> follower.willChange(id, data));
        once(() -> store.update(Map.of(id, data), Map.of(id, version), chronicle.now(), chronicle.by()));
        if (data.status() != null && data.status() != stage) {
            stages.record(id, data.status(), null);
        }
        chronicle.record("edited", "project", id.value(), before.data().described(), data.described());
        followers.forEach(follower -> follower.changed(id));
    }

    /// Deletes a record that should never have been.
    ///
    /// @throws Invalid while it has documents
    @Transactional
    public void delete(ProjectId id) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        var before = seen(id);
        int documents = jdbc
                .sql("select count(*) from projects.document where tenant_id = :tenant and project_id = :id")
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
        if (documents > 0) {
            throw new Invalid("projects.problem.has-documents", documents);
        }
        store.delete(id);
        chronicle.record("deleted", "project", id.value(), before.data().described(), Map.of());
        followers.forEach(follower -> follower.gone(id));
    }

    private static void notProposal(ProjectData data) {
        if (data.status() != null && data.status().proposal()) {
            throw Invalid.field("status", "projects.problem.proposal");
        }
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException twice) {
            throw Invalid.field("id", "projects.problem.grant-twice");
        }
    }
}
