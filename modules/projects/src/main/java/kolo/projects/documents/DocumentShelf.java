package kolo.projects.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.transaction.annotation.Transactional;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.StoredFile;
import kolo.identity.Actor;
import kolo.projects.DocumentId;
import kolo.projects.ProjectId;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.ProjectDate;
import kolo.tenancy.CurrentTenant;
import kolo.texts.DatePrecision;

/// Reads documents for a reader: those whose own visibility and whose project's let them.
@Component
@Transactional(readOnly = true)
public class DocumentShelf {
    private static final String SEEN = """
                                       select d.id, d.document_type, d.title, d.language, d.description, d.visibility,
                                         d.project_id, p.acronym, t.title as project_title
                                       from projects.document d
                                       left join projects.project p
                                         on p.tenant_id = d.tenant_id and p.id = d.project_id
                                       left join projects.translation t
                                         on t.tenant_id = p.tenant_id and t.project_id = p.id
                                           and t.locale = p.original_locale
                                       where d.tenant_id = :tenant and d.visibility = any(:codes)
                                         and (d.project_id is null or p.visibility = any(:codes))
                                       """;

    private final JdbcClient jdbc;
    private final FileStore files;

    DocumentShelf(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Found(DocumentId id, DocumentType type, String title, String language,
            @Nullable String description, String visibility, @Nullable ProjectId project,
            @Nullable String projectName) {}

    /// The network's own register.
    List<DocumentView> register(@Nullable DocumentType type, Actor reader) {
        return views(jdbc.sql(SEEN + """
                                      and d.project_id is null
                                      and (cast(:type as text) is null or d.document_type = :type)
                                      order by d.document_type, d.title, d.id
                                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("codes", reader.visibleCodes())
                .param("type", type == null ? null : type.name())
                .query((row, number) -> found(row))
                .list());
    }

    /// The documents of a project.
    public List<DocumentView> of(ProjectId project, Actor reader) {
        return views(jdbc.sql(SEEN + " and d.project_id = :project order by d.document_type, d.title, d.id")
                .param("tenant", CurrentTenant.required().value())
                .param("codes", reader.visibleCodes())
                .param("project", project.value())
                .query((row, number) -> found(row))
                .list());
    }

    /// One document.
    Optional<DocumentView> find(DocumentId id, Actor reader) {
        return views(jdbc.sql(SEEN + " and d.id = :id")
                .param("tenant", CurrentTenant.required().value())
                .param("codes", reader.visibleCodes())
                .param("id", id.value())
                .query((row, number) -> found(row))
                .list()).stream().findFirst();
    }

    private static Found found(ResultSet row) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var acronym = row.getString("acronym");
        return new Found(new DocumentId(row.getObject("id", UUID.class)),
                DocumentType.valueOf(row.getString("document_type")), row.getString("title"),
                row.getString("language"), row.getString("description"), row.getString("visibility"),
                project == null ? null : new ProjectId(project),
                acronym == null ? row.getString("project_title") : acronym);
    }

    private record Version(int number, FileId file, @Nullable ProjectDate dated, @Nullable String note,
            OffsetDateTime addedAt) {}

    private List<DocumentView> views(List<Found> found) {
        var versions = versions(found.stream().map(Found::id).toList());
        var stored = files.findAll(versions.values().stream().flatMap(Collection::stream).map(Version::file).toList());
        return found.stream()
                .map(one -> new DocumentView(one.id(), one.type(), one.title(), one.language(), one.description(),
                        one.visibility(), one.project(), one.projectName(),
                        versions.getOrDefault(one.id(), List.of())
                                .stream()
                                .filter(version -> stored.containsKey(version.file()))
                                .map(version -> view(version, stored))
                                .toList()))
                .filter(view -> !view.versions().isEmpty())
                .toList();
    }

    private static DocumentView.VersionView view(Version version, Map<FileId, StoredFile> stored) {
        var file = java.util.Objects.requireNonNull(stored.get(version.file()));
        return new DocumentView.VersionView(version.number(), file.path(), file.name(), file.mediaType(),
                file.bytes(), version.dated(), version.note(), version.addedAt().toInstant());
    }

    private Map<DocumentId, List<Version>> versions(List<DocumentId> documents) {
        var versions = new HashMap<DocumentId, List<Version>>();
        jdbc.sql("""
                 select document_id, number, file_id, dated, dated_precision, note, added_at
                 from projects.document_version where tenant_id = :tenant and document_id = any(:documents)
                 order by number desc
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    var dated = row.getObject("dated", java.time.LocalDate.class);
                    versions.computeIfAbsent(new DocumentId(row.getObject("document_id", UUID.class)),
                            key -> new ArrayList<>())
                            .add(new Version(row.getInt("number"), new FileId(row.getObject("file_id", UUID.class)),
                                    dated == null
                                            ? null
                                            : new ProjectDate(dated,
                                                    DatePrecision.valueOf(row.getString("dated_precision"))),
                                    row.getString("note"), row.getObject("added_at", OffsetDateTime.class)));
                });
        return versions;
    }

    /// How many documents of the register each type has, of those that the reader may see.
    Map<DocumentType, Integer> types(Actor reader) {
        var types = new LinkedHashMap<DocumentType, Integer>();
        jdbc.sql("""
                 select document_type, count(*) as documents from projects.document
                 where tenant_id = :tenant and visibility = any(:codes) and project_id is null
                 group by document_type order by document_type
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("codes", reader.visibleCodes())
                .query((ResultSet row) -> {
                    types.put(DocumentType.valueOf(row.getString("document_type")), row.getInt("documents"));
                });
        return types;
    }
}
