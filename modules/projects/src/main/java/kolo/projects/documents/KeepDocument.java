package kolo.projects.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.DocumentSpec;
import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.projects.DocumentId;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.documents.DocumentData.Edition;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.Narrower;
import kolo.tenancy.CurrentTenant;

/// Puts documents on the shelf, adds versions, changes who sees them. A file follows the same decision as the page.
@Component
public class KeepDocument {
    private final JdbcClient jdbc;
    private final FileStore files;
    private final ProjectStore projects;
    private final List<DocumentFollower> followers;
    private final Actors actors;
    private final ProjectChronicle chronicle;

    KeepDocument(JdbcClient jdbc, FileStore files, ProjectStore projects, List<DocumentFollower> followers,
            Actors actors, ProjectChronicle chronicle) {
        this.jdbc = jdbc;
        this.files = files;
        this.projects = projects;
        this.followers = followers;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// A new document with its first version.
    ///
    /// @throws Invalid when the file is not what its name says, or no visibility fits document and project
    /// @throws NotFound when the actor may not see the project
    @Transactional
    public DocumentId add(DocumentData data, Edition edition, Upload upload) {
        actors.current().require(ProjectsIntent.EDIT_DOCUMENTS);
        var seenBy = seenBy(data.project(), data.visibility());
        var id = new DocumentId(Ids.next());
        jdbc.sql("""
                 insert into projects.document (tenant_id, id, version, project_id, document_type, title, language,
                   description, visibility, created_at, created_by)
                 values (:tenant, :id, 0, :project, :type, :title, :language, :description, :visibility, :at, :by)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("project", data.project() == null ? null : data.project().value())
                .param("type", data.type().name())
                .param("title", data.title())
                .param("language", data.language())
                .param("description", data.description())
                .param("visibility", data.visibility().code())
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .param("by", chronicle.by())
                .update();
        store(id, 1, edition, upload, seenBy);
        chronicle.record("document-added", "document", id.value(), Map.of(), described(data));
        followers.forEach(follower -> follower.changed(id, data, seenBy));
        return id;
    }

    /// A further version; the ones before stay.
    @Transactional
    public void addVersion(DocumentId id, Edition edition, Upload upload) {
        var data = get(id);
        int number = jdbc.sql("""
                              select coalesce(max(number), 0) + 1 from projects.document_version
                              where tenant_id = :tenant and document_id = :id
                              """).params(named(id)).query(Integer.class).single();
        store(id, number, edition, upload, seenBy(data.project(), data.visibility()));
        chronicle.record("document-version", "document", id.value(), Map.of(),
                Map.of("title", data.title(), "version", number));
    }

    private void store(DocumentId id, int number, Edition edition, Upload upload, Visibility seenBy) {
        var file = files.store(upload, DocumentSpec.USUAL, seenBy);
        var dated = edition.dated();
        jdbc.sql("""
                 insert into projects.document_version (tenant_id, id, document_id, number, file_id, dated,
                   dated_precision, note, added_at, added_by)
                 values (:tenant, :version, :id, :number, :file, :dated, :precision, :note, :at, :by)
                 """)
                .params(named(id))
                .param("version", Ids.next())
                .param("number", number)
                .param("file", file.id().value())
                .param("dated", dated == null ? null : dated.first())
                .param("precision", dated == null ? null : dated.precision().name())
                .param("note", edition.note())
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .param("by", chronicle.by())
                .update();
    }

    /// The document as it is edited.
    ///
    /// @throws NotFound when there is none, or the actor may not see it
    @Transactional(readOnly = true)
    DocumentData get(DocumentId id) {
        actors.current().require(ProjectsIntent.EDIT_DOCUMENTS);
        return find(id)
                .filter(data -> actors.current().sees(data.visibility()) && knowsOf(data.project()))
                .orElseThrow(NotFound::new);
    }

    /// A document of a project that the actor may not know of does not exist for them either.
    private boolean knowsOf(@Nullable ProjectId project) {
        return project == null || projects.find(project)
                .filter(found -> actors.current().sees(found.data().visibility()))
                .isPresent();
    }

    private Optional<DocumentData> find(DocumentId id) {
        return jdbc.sql("""
                        select project_id, document_type, title, language, description, visibility
                        from projects.document where tenant_id = :tenant and id = :id
                        """).params(named(id)).query((row, number) -> {
            var project = row.getObject("project_id", UUID.class);
            return new DocumentData(project == null ? null : new ProjectId(project),
                    DocumentType.valueOf(row.getString("document_type")), row.getString("title"),
                    row.getString("language"), row.getString("description"),
                    Visibility.parse(row.getString("visibility")));
        }).optional();
    }

    /// Changes what is said of a document and who sees it; its project and its versions stay.
    @Transactional
    public void change(DocumentId id, DocumentData next) {
        var before = get(id);
        var data = new DocumentData(before.project(), next.type(), next.title(), next.language(), next.description(),
                next.visibility());
        var seenBy = seenBy(data.project(), data.visibility());
        jdbc.sql("""
                 update projects.document set version = version + 1, document_type = :type, title = :title,
                   language = :language, description = :description, visibility = :visibility
                 where tenant_id = :tenant and id = :id
                 """)
                .params(named(id))
                .param("type", data.type().name())
                .param("title", data.title())
                .param("language", data.language())
                .param("description", data.description())
                .param("visibility", data.visibility().code())
                .update();
        show(id, seenBy);
        chronicle.record("document-changed", "document", id.value(), described(before), described(data));
        followers.forEach(follower -> follower.changed(id, data, seenBy));
    }

    /// Brings the files of a project's documents in line with who sees the project.
    void follow(ProjectId project, Visibility ofProject) {
        for (var id : ofProject(project)) {
            var data = find(id).orElseThrow();
            var seenBy = narrowed(ofProject, data.visibility());
            show(id, seenBy);
            followers.forEach(follower -> follower.changed(id, data, seenBy));
        }
    }

    /// @throws Invalid when a document of the project could not follow
    void checkFollows(ProjectId project, Visibility next) {
        ofProject(project).forEach(id -> find(id).ifPresent(data -> narrowed(next, data.visibility())));
    }

    private List<DocumentId> ofProject(ProjectId project) {
        return jdbc.sql("select id from projects.document where tenant_id = :tenant and project_id = :project")
                .param("tenant", CurrentTenant.required().value())
                .param("project", project.value())
                .query((row, number) -> new DocumentId(row.getObject("id", UUID.class)))
                .list();
    }

    private void show(DocumentId id, Visibility seenBy) {
        fileIds(id).forEach(file -> files.changeVisibility(file, seenBy));
    }

    private List<FileId> fileIds(DocumentId id) {
        return jdbc
                .sql("select file_id from projects.document_version where tenant_id = :tenant and document_id = :id")
                .params(named(id))
                .query((row, number) -> new FileId(row.getObject("file_id", UUID.class)))
                .list();
    }

    /// Takes a document off the shelf with all its versions.
    @Transactional
    public void delete(DocumentId id) {
        var data = get(id);
        fileIds(id).forEach(files::delete);
        jdbc.sql("delete from projects.document where tenant_id = :tenant and id = :id").params(named(id)).update();
        chronicle.record("document-deleted", "document", id.value(), described(data), Map.of());
        followers.forEach(follower -> follower.gone(id));
    }

    private Visibility seenBy(@Nullable ProjectId project, Visibility own) {
        if (project == null) {
            return own;
        }
        var kept = projects.find(project)
                .filter(found -> actors.current().sees(found.data().visibility()))
                .orElseThrow(NotFound::new);
        return narrowed(kept.data().visibility(), own);
    }

    private static Visibility narrowed(Visibility project, Visibility own) {
        return Narrower.of(project, own)
                .orElseThrow(() -> Invalid.field("visibility", "projects.problem.visibility-group"));
    }

    private static Map<String, Object> named(DocumentId id) {
        return Map.of("tenant", CurrentTenant.required().value(), "id", id.value());
    }

    private static Map<String, Object> described(DocumentData data) {
        return Map.of("title", data.title(), "type", data.type().name(), "visibility", data.visibility().code());
    }
}
