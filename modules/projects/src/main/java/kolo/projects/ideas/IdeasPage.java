package kolo.projects.ideas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
import kolo.identity.Visibility;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.projects.InterestId;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectReader;
import kolo.projects.terms.Coded;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The ideas of the members, and what they and the office do with them.
@Controller
class IdeasPage {
    private static final Set<String> ASKED = Set.of("acronym", "frameworkProgramme", "masterCall",
            "geographicalFocus", "thematicFocus", "startDate", "endDate");

    private final Ideas ideas;
    private final IdeaList list;
    private final Represented represented;
    private final Actors actors;
    private final Networks networks;

    IdeasPage(Ideas ideas, IdeaList list, Represented represented, Actors actors, Networks networks) {
        this.ideas = ideas;
        this.list = list;
        this.represented = represented;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/projects/ideas")
    @Transactional(readOnly = true)
    Page list() {
        if (!actors.current().sees(Visibility.MEMBERS)) {
            throw new Forbidden();
        }
        return Page.of("projects/ideas")
                .title("projects.ideas.title")
                .crumb("projects.title", "/projects")
                .inWorkspace()
                .with("ideas", list.all(actors.current()))
                .with("mayPropose", !represented.of(actors.current()).isEmpty());
    }

    @GetMapping("/projects/ideas/new")
    Page begin() {
        return form(Form.empty());
    }

    @PostMapping("/projects/ideas")
    View propose(@RequestParam MultiValueMap<String, String> sent) {
        var members = represented.of(actors.current());
        try {
            var data = read(sent, networks.current().languages());
            var id = ideas.propose(member(sent.getFirst("member"), members.size() == 1
                    ? members.getFirst().value()
                    : ""), data);
            return Redirect.to("/projects/" + id).saying("projects.ideas.proposed");
        } catch (Invalid invalid) {
            return form(Form.rejected(invalid)).status(422);
        }
    }

    /// What the form asks for and nothing else: the number of a grant, which an import knows a project again by, is no
    /// member's to give.
    static ProjectData read(MultiValueMap<String, String> sent, List<String> languages) {
        return ProjectReader.read(name -> switch (name) {
            case "visibility", "partnerListVisibility" -> Visibility.MEMBERS.code();
            default -> ASKED.contains(name) || name.startsWith("title.") || name.startsWith("objective.")
                    ? Optional.ofNullable(sent.getFirst(name)).orElse("")
                    : "";
        }, languages);
    }

    private static UUID member(@Nullable String sent, String only) {
        try {
            return UUID.fromString(sent == null || sent.isBlank() ? only : sent);
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field("member", "projects.problem.choose");
        }
    }

    private Page form(Form form) {
        var members = represented.of(actors.current());
        if (members.isEmpty()) {
            throw new Forbidden();
        }
        return Page.of("projects/ideaForm")
                .title("projects.ideas.new")
                .crumb("projects.title", "/projects")
                .crumb("projects.ideas.title", "/projects/ideas")
                .inWorkspace()
                .with("form", form)
                .with("members", members)
                .with("languages", List.copyOf(networks.current().languages()));
    }

    @PostMapping("/projects/{id}/interest")
    View express(@PathVariable ProjectId id, @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String message) {
        var text = CleanText.cleanBlock(message);
        return told(id, () -> ideas.expressInterest(id, member(member, ""),
                text.isEmpty() ? null : text.substring(0, Math.min(text.length(), 2000))), "projects.ideas.expressed");
    }

    @PostMapping("/projects/{id}/interests/{interest}/withdrawal")
    View withdraw(@PathVariable ProjectId id, @PathVariable InterestId interest) {
        return told(id, () -> ideas.withdrawInterest(id, interest), "projects.ideas.withdrawn");
    }

    @PostMapping("/projects/{id}/interests/{interest}/acceptance")
    View accept(@PathVariable ProjectId id, @PathVariable InterestId interest) {
        return told(id, () -> ideas.accept(id, interest), "projects.ideas.accepted");
    }

    @PostMapping("/projects/{id}/interests/{interest}/refusal")
    View decline(@PathVariable ProjectId id, @PathVariable InterestId interest) {
        return told(id, () -> ideas.decline(id, interest), "projects.ideas.declined");
    }

    @PostMapping("/projects/{id}/stage")
    View lead(@PathVariable ProjectId id, @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String visibility,
            @RequestParam(required = false) @Nullable String note) {
        var next = Coded.find(ProjectStatus.class, stage == null ? "" : stage);
        var text = CleanText.cleanBlock(note);
        return told(id, () -> ideas.lead(id,
                next.orElseThrow(() -> Invalid.field("stage", "projects.problem.stage")), visibility(visibility),
                text.isEmpty() ? null : text.substring(0, Math.min(text.length(), 1000))), "projects.ideas.led");
    }

    private static Visibility visibility(@Nullable String code) {
        try {
            return Visibility.parse(code == null ? "" : code);
        } catch (IllegalArgumentException unknown) {
            throw Invalid.field("visibility", "projects.problem.visibility");
        }
    }

    /// Does it and goes back to the project, with the reason where it was refused.
    private static View told(ProjectId id, Runnable deed, String done) {
        try {
            deed.run();
            return Redirect.to("/projects/" + id).saying(done);
        } catch (Invalid invalid) {
            var why = invalid.fields().isEmpty() ? invalid.key() : invalid.fields().getFirst().key();
            return Redirect.to("/projects/" + id).warning(why);
        }
    }
}
