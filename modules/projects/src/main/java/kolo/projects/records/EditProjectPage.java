package kolo.projects.records;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.tenancy.Networks;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The form of a project record, for the office.
@Controller
class EditProjectPage {
    private final KeepProject keepProject;
    private final Actors actors;
    private final Networks networks;

    EditProjectPage(KeepProject keepProject, Actors actors, Networks networks) {
        this.keepProject = keepProject;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/projects/new")
    Page begin() {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        return fresh(Form.empty()
                .with("visibility", "PUBLIC")
                .with("partnerListVisibility", "MEMBERS")
                .with("currency", "EUR")
                .with("originalLocale", networks.current().defaultLanguage()));
    }

    private Page fresh(Form form) {
        return form("projects.edit.new", form, null, -1, Set.of());
    }

    @PostMapping("/projects")
    View create(@RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        try {
            var data = ProjectInput.read(sent);
            var id = keepProject.create(data);
            return Redirect.to("/projects/" + id).saying("projects.edit.created", data.name());
        } catch (Invalid invalid) {
            return fresh(Form.rejected(invalid)).status(422);
        }
    }

    @GetMapping("/projects/{id}/edit")
    @Transactional(readOnly = true)
    Page edit(@PathVariable ProjectId id) {
        var draft = keepProject.draft(id);
        return edit(draft, ProjectInput.filled(draft.data()));
    }

    private Page edit(ProjectStore.Kept draft, Form form) {
        return form("projects.edit.title", form, draft.id(), draft.version(), draft.data().texts().keySet())
                .crumbNamed(draft.data().name(), "/projects/" + draft.id());
    }

    @PostMapping("/projects/{id}")
    View save(@PathVariable ProjectId id, @RequestParam MultiValueMap<String, String> sent) {
        var draft = keepProject.draft(id);
        try {
            var data = ProjectInput.read(sent);
            keepProject.change(id, version(sent.getFirst("version")), data);
            return Redirect.to("/projects/" + id).saying("projects.edit.saved", data.name());
        } catch (Invalid invalid) {
            return edit(draft, Form.rejected(invalid)).status(422);
        } catch (Conflict faster) {
            return edit(draft, Form.rejected(new Invalid("projects.edit.overtaken"))).status(409);
        }
    }

    private static int version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }

    @PostMapping("/projects/{id}/deletion")
    View delete(@PathVariable ProjectId id) {
        var draft = keepProject.draft(id);
        try {
            keepProject.delete(id);
            return Redirect.to("/projects").saying("projects.edit.deleted", draft.data().name());
        } catch (Invalid invalid) {
            return edit(draft, ProjectInput.filled(draft.data())).with("refusal",
                    Form.rejected(invalid).errors().getFirst().message()).status(422);
        }
    }

    private Page form(String title, Form form, @Nullable ProjectId id, int version, Set<String> written) {
        var languages = ProjectInput.languages(networks.current().languages(), written);
        return Page.of("projects/edit")
                .title(title)
                .crumb("projects.title", "/projects")
                .style("/projects/projects.css")
                .inWorkspace()
                .with("form", form)
                .with("id", id == null ? null : id.toString())
                .with("version", version)
                .with("languages", List.copyOf(languages));
    }
}
