package kolo.projects.documents;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.projects.DocumentId;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.terms.Coded;
import kolo.projects.terms.DocumentType;
import kolo.tenancy.Networks;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// The network's document register, one document with its versions, and their forms for the office.
@Controller
class DocumentsPage {
    private final DocumentShelf shelf;
    private final KeepDocument keepDocument;
    private final Actors actors;
    private final Networks networks;

    DocumentsPage(DocumentShelf shelf, KeepDocument keepDocument, Actors actors, Networks networks) {
        this.shelf = shelf;
        this.keepDocument = keepDocument;
        this.actors = actors;
        this.networks = networks;
    }

    /// A document's form as it is sent.
    record DocumentForm(@Nullable String project, @Nullable String type, @Nullable String title,
            @Nullable String language, @Nullable String description, @Nullable String visibility,
            @Nullable String dated, @Nullable String note) {}

    @GetMapping("/documents")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page register(@RequestParam(required = false) @Nullable String type) {
        var actor = actors.current();
        var chosen = Optional.ofNullable(type).flatMap(code -> Coded.find(DocumentType.class, code)).orElse(null);
        return Page.of("projects/documents")
                .title("projects.documents.title")
                .style("/projects/projects.css")
                .with("documents", shelf.register(chosen, actor))
                .with("types", shelf.types(actor))
                .with("chosen", chosen)
                .with("editor", actor.may(ProjectsIntent.EDIT_DOCUMENTS));
    }

    @GetMapping("/documents/{id}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@PathVariable DocumentId id) {
        var actor = actors.current();
        var document = shelf.find(id, actor).orElseThrow(NotFound::new);
        var page = Page.of("projects/document").titled(document.title()).style("/projects/projects.css");
        return (document.project() == null
                ? page.crumb("projects.documents.title", "/documents")
                : page.crumb("projects.title", "/projects")
                        .crumbNamed(String.valueOf(document.projectName()), "/projects/" + document.project()))
                .with("document", document)
                .with("editor", actor.may(ProjectsIntent.EDIT_DOCUMENTS));
    }

    @GetMapping("/documents/new")
    Page begin(@RequestParam(required = false) @Nullable String project) {
        actors.current().require(ProjectsIntent.EDIT_DOCUMENTS);
        return form(null, Form.empty()
                .with("project", project == null ? "" : project)
                .with("visibility", project == null ? "PUBLIC" : "MEMBERS")
                .with("language", networks.current().defaultLanguage()));
    }

    @PostMapping("/documents")
    View add(DocumentForm sent, @RequestParam("file") @Nullable MultipartFile file) {
        actors.current().require(ProjectsIntent.EDIT_DOCUMENTS);
        try {
            var data = DocumentInput.data(sent);
            var id = keepDocument.add(data, DocumentInput.edition(sent), DocumentInput.upload(file));
            return Redirect.to("/documents/" + id).saying("projects.documents.added", data.title());
        } catch (Invalid invalid) {
            return form(null, Form.rejected(invalid)).status(422);
        }
    }

    @GetMapping("/documents/{id}/edit")
    @Transactional(readOnly = true)
    Page edit(@PathVariable DocumentId id) {
        return form(id, DocumentInput.filled(keepDocument.get(id)));
    }

    @PostMapping("/documents/{id}")
    View save(@PathVariable DocumentId id, DocumentForm sent) {
        keepDocument.get(id);
        try {
            var data = DocumentInput.data(sent);
            keepDocument.change(id, data);
            return Redirect.to("/documents/" + id).saying("projects.documents.saved", data.title());
        } catch (Invalid invalid) {
            return form(id, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/documents/{id}/versions")
    View addVersion(@PathVariable DocumentId id, DocumentForm sent,
            @RequestParam("file") @Nullable MultipartFile file) {
        var data = keepDocument.get(id);
        try {
            keepDocument.addVersion(id, DocumentInput.edition(sent), DocumentInput.upload(file));
            return Redirect.to("/documents/" + id).saying("projects.documents.version-added", data.title());
        } catch (Invalid invalid) {
            return form(id, DocumentInput.filled(data)).with("versionForm", Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/documents/{id}/deletion")
    View delete(@PathVariable DocumentId id) {
        var data = keepDocument.get(id);
        keepDocument.delete(id);
        return Redirect.to(data.project() == null ? "/documents" : "/projects/" + data.project())
                .saying("projects.documents.deleted", data.title());
    }

    private Page form(@Nullable DocumentId id, Form form) {
        return Page.of("projects/documentForm")
                .title(id == null ? "projects.documents.new" : "projects.documents.edit")
                .crumb("projects.documents.title", "/documents")
                .inWorkspace()
                .with("form", form)
                .with("versionForm", Form.empty())
                .with("id", id == null ? null : id.toString())
                .with("languages", networks.current().languages());
    }

    /// The project that a form names; none when it names none.
    static @Nullable ProjectId project(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new ProjectId(java.util.UUID.fromString(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
