package kolo.projects.consortium;

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

import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.projects.PartnerId;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectStore;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The consortium of a project as the office keeps it.
@Controller
class PartnersPage {
    private final KeepConsortium keepConsortium;

    PartnersPage(KeepConsortium keepConsortium) {
        this.keepConsortium = keepConsortium;
    }

    @GetMapping("/projects/{id}/partners")
    @Transactional(readOnly = true)
    Page list(@PathVariable ProjectId id) {
        return page(keepConsortium.project(id), Form.empty().with("role", "PARTICIPANT"), null, 0);
    }

    @PostMapping("/projects/{id}/partners")
    View add(@PathVariable ProjectId id, @RequestParam MultiValueMap<String, String> sent) {
        var project = keepConsortium.project(id);
        try {
            var member = member(sent);
            keepConsortium.add(id, member, read(sent, member));
            return Redirect.to("/projects/" + id + "/partners").saying("projects.partners.saved");
        } catch (Invalid invalid) {
            return page(project, Form.rejected(invalid), null, 0).status(422);
        }
    }

    @GetMapping("/projects/{id}/partners/{partner}")
    @Transactional(readOnly = true)
    Page edit(@PathVariable ProjectId id, @PathVariable PartnerId partner) {
        var kept = keepConsortium.partner(id, partner);
        return page(keepConsortium.project(id), filled(kept.data()), partner, kept.version());
    }

    @PostMapping("/projects/{id}/partners/{partner}")
    View save(@PathVariable ProjectId id, @PathVariable PartnerId partner,
            @RequestParam MultiValueMap<String, String> sent) {
        var kept = keepConsortium.partner(id, partner);
        var project = keepConsortium.project(id);
        try {
            var version = sent.getFirst("version");
            var member = member(sent);
            keepConsortium.change(id, partner,
                    version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1, member,
                    read(sent, member));
            return Redirect.to("/projects/" + id + "/partners").saying("projects.partners.saved");
        } catch (Invalid invalid) {
            return page(project, Form.rejected(invalid), partner, kept.version()).status(422);
        } catch (Conflict faster) {
            return page(project, Form.rejected(new Invalid("projects.edit.overtaken")), partner, kept.version())
                    .status(409);
        }
    }

    @PostMapping("/projects/{id}/partners/{partner}/removal")
    View remove(@PathVariable ProjectId id, @PathVariable PartnerId partner) {
        keepConsortium.remove(id, partner);
        return Redirect.to("/projects/" + id + "/partners").saying("projects.partners.removed");
    }

    private static @Nullable UUID member(MultiValueMap<String, String> sent) {
        var member = sent.getFirst("member");
        if (member == null || member.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(member);
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field("member", "projects.problem.no-member");
        }
    }

    private static PartnerData read(MultiValueMap<String, String> sent, @Nullable UUID member) {
        return PartnerReader.read(name -> {
            var value = sent.getFirst(name);
            return value == null ? "" : value;
        }, member != null);
    }

    private static Form filled(PartnerData data) {
        var form = Form.empty()
                .with("role", data.role().name())
                .with("order", String.valueOf(data.order()))
                .with("name", data.name());
        form = with(form, "member", data.member());
        form = with(form, "shortName", data.shortName());
        form = with(form, "organisationID", data.organisationID());
        form = with(form, "vatNumber", data.vatNumber());
        form = with(form, "activityType", data.activityType());
        form = with(form, "partnerType", data.partnerType());
        form = with(form, "SME", data.sme());
        form = with(form, "street", data.seat().street());
        form = with(form, "postCode", data.seat().postCode());
        form = with(form, "city", data.seat().city());
        form = with(form, "country", data.seat().country());
        form = with(form, "nutsCode", data.seat().nutsCode());
        form = with(form, "organizationURL", data.seat().url());
        form = with(form, "totalCost", data.money().totalCost());
        form = with(form, "ecContribution", data.money().ecContribution());
        form = with(form, "netEcContribution", data.money().netEcContribution());
        form = with(form, "joinedOn", data.joinedOn());
        return with(form, "endOfParticipation", data.leftOn());
    }

    private static Form with(Form form, String name, @Nullable Object value) {
        return value == null ? form : form.with(name, value.toString());
    }

    private Page page(ProjectStore.Kept project, Form form, @Nullable PartnerId editing, int version) {
        var desk = keepConsortium.desk(project);
        return Page.of("projects/partners")
                .title("projects.partners.title")
                .crumb("projects.title", "/projects")
                .crumbNamed(project.data().name(), "/projects/" + project.id())
                .inWorkspace()
                .with("project", project.id().toString())
                .with("name", project.data().name())
                .with("currency", project.data().funding().currency())
                .with("partners", desk.partners())
                .with("members", desk.members()
                        .stream()
                        .map(member -> new Choice(member.id().toString(), member.name()))
                        .toList())
                .with("form", form)
                .with("editing", editing == null ? null : editing.toString())
                .with("version", version);
    }
}
