package kolo.governance.handover;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.files.Upload;
import kolo.governance.TermId;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// One task of a handover: what it is, who does it on either side, and what proves it.
@Controller
class HandoverTaskPage {
    private final ReadHandover handovers;
    private final KeepHandover keep;

    HandoverTaskPage(ReadHandover handovers, KeepHandover keep) {
        this.handovers = handovers;
        this.keep = keep;
    }

    /// What proves it.
    record EvidenceForm(@Nullable @Size(max = 1000) String link) {}

    @GetMapping("/governance/handovers/{id}/tasks/new")
    Page add(@PathVariable TermId id) {
        return page(kept(id), null, Form.empty().with("due", "0"), Form.empty());
    }

    @PostMapping("/governance/handovers/{id}/tasks")
    View create(@PathVariable TermId id, @Valid @ModelAttribute TaskForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            keep.add(id, form.work());
            return Redirect.to(HandoverPage.PATH + id).saying("governance.handover.task.added");
        }, again -> page(kept(id), null, again, Form.empty()));
    }

    @GetMapping("/governance/handovers/{id}/tasks/{task}")
    Page edit(@PathVariable TermId id, @PathVariable HandoverTaskId task) {
        var handover = kept(id);
        var view = task(handover, task);
        return page(handover, view, filled(view), evidence(view));
    }

    @PostMapping("/governance/handovers/{id}/tasks/{task}")
    View change(@PathVariable TermId id, @PathVariable HandoverTaskId task, @Valid @ModelAttribute TaskForm form,
            BindingResult errors) {
        return Form.submitted(errors, () -> {
            keep.change(id, task, form.work(), form.seen());
            return Redirect.to(HandoverPage.PATH + id).saying("governance.mandate.saved");
        }, again -> {
            var view = task(kept(id), task);
            return page(kept(id), view, again, evidence(view));
        });
    }

    @PostMapping("/governance/handovers/{id}/tasks/{task}/evidence")
    View prove(@PathVariable TermId id, @PathVariable HandoverTaskId task, @Valid @ModelAttribute EvidenceForm form,
            BindingResult errors, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return Form.submitted(errors, () -> {
            keep.prove(id, task, link(form.link()), file == null || file.isEmpty() ? null : Upload.of(file));
            return Redirect.to(HandoverPage.PATH + id).saying("governance.handover.evidence.saved");
        }, again -> {
            var view = task(kept(id), task);
            return page(kept(id), view, filled(view), again);
        });
    }

    @PostMapping("/governance/handovers/{id}/tasks/{task}/evidence/removal")
    View withoutFile(@PathVariable TermId id, @PathVariable HandoverTaskId task) {
        keep.withoutFile(id, task);
        return Redirect.to(HandoverPage.PATH + id + "/tasks/" + task).saying("governance.handover.evidence.removed");
    }

    @PostMapping("/governance/handovers/{id}/tasks/{task}/removal")
    View drop(@PathVariable TermId id, @PathVariable HandoverTaskId task) {
        keep.drop(id, task);
        return Redirect.to(HandoverPage.PATH + id).saying("governance.handover.task.dropped");
    }

    /// An address on the web, or nothing.
    ///
    /// @throws Invalid when it is anything else
    static @Nullable String link(@Nullable String text) {
        var address = text == null ? "" : text.strip();
        if (address.isEmpty()) {
            return null;
        }
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw Invalid.field("link", "governance.handover.problem.link");
        }
        throw Invalid.field("link", "governance.handover.problem.link");
    }

    private static Form filled(HandoverView.TaskView task) {
        return Form.of(new TaskForm(task.title(), task.details(), String.valueOf(task.dueOffset()),
                task.outgoingOwner(), task.incomingOwner(), String.valueOf(task.version())));
    }

    private static Form evidence(HandoverView.TaskView task) {
        return Form.of(new EvidenceForm(task.link()));
    }

    private HandoverView kept(TermId id) {
        var handover = handovers.of(id).orElseThrow(NotFound::new);
        if (!handover.keep()) {
            throw new Forbidden();
        }
        return handover;
    }

    private static HandoverView.TaskView task(HandoverView handover, HandoverTaskId id) {
        return handover.tasks().stream().filter(task -> task.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private static Page page(HandoverView handover, HandoverView.@Nullable TaskView task, Form form, Form evidence) {
        return Page.of("governance/handoverTask")
                .title(task == null ? "governance.handover.task.new" : "governance.handover.task.edit")
                .crumb("governance.chair.title", "/governance")
                .crumb("governance.handover.title", "/governance/handovers")
                .crumb("governance.handover.tasks", HandoverPage.PATH + handover.id())
                .inWorkspace()
                .with("form", form)
                .with("evidence", evidence)
                .with("handover", handover)
                .with("task", task);
    }
}
