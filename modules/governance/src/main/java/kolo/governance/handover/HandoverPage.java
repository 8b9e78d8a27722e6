package kolo.governance.handover;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.TermId;
import kolo.governance.chair.When;
import kolo.identity.Actors;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.CleanText;
import kolo.texts.Formats;
import kolo.web.Attachment;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The handovers of the chair, and one of them with its tasks, its signatures and its act.
@Controller
class HandoverPage {
    static final String PATH = "/governance/handovers/";

    private final ReadHandover handovers;
    private final KeepHandover keep;
    private final SignHandover sign;
    private final ActPaper paper;
    private final Actors actors;

    HandoverPage(ReadHandover handovers, KeepHandover keep, SignHandover sign, ActPaper paper, Actors actors) {
        this.handovers = handovers;
        this.keep = keep;
        this.sign = sign;
        this.paper = paper;
        this.actors = actors;
    }

    /// What the act says beside the tasks.
    record RemarksForm(@Nullable @Size(max = 4000) String remarks) {}

    /// For which side somebody signs.
    record SideForm(
            @Nullable @Pattern(regexp = "OUTGOING|INCOMING", message = "{governance.handover.problem.side}") String side) {
        /// @throws Invalid when no side is named
        Side chosen() {
            if (side == null) {
                throw new Invalid("governance.handover.problem.side");
            }
            return Side.valueOf(side);
        }
    }

    @GetMapping("/governance/handovers")
    Page list() {
        if (!Parties.mayRead(actors.current())) {
            throw new Forbidden();
        }
        return Page.of("governance/handovers")
                .title("governance.handover.title")
                .crumb("governance.chair.title", "/governance")
                .style("/governance/governance.css")
                .inWorkspace()
                .with("handovers", handovers.all());
    }

    @GetMapping("/governance/handovers/{id}")
    Page show(@PathVariable TermId id) {
        return page(id, null);
    }

    @PostMapping("/governance/handovers/{id}")
    View begin(@PathVariable TermId id) {
        keep.begin(id);
        return Redirect.to(PATH + id).saying("governance.handover.begun");
    }

    @PostMapping("/governance/handovers/{id}/remarks")
    View remark(@PathVariable TermId id, @Valid @ModelAttribute RemarksForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            var text = form.remarks() == null ? "" : CleanText.cleanBlock(form.remarks());
            keep.remark(id, text.isBlank() ? null : text);
            return Redirect.to(PATH + id).saying("governance.mandate.saved");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/handovers/{id}/act/signature")
    View signAct(@PathVariable TermId id, @Valid @ModelAttribute SideForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            sign.act(id, form.chosen());
            return Redirect.to(PATH + id).saying("governance.handover.act.signed");
        }, again -> page(id, null));
    }

    @PostMapping("/governance/handovers/{id}/act/withdrawal")
    View withdrawAct(@PathVariable TermId id, @Valid @ModelAttribute SideForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            sign.actBack(id, form.chosen());
            return Redirect.to(PATH + id).saying("governance.handover.withdrawn");
        }, again -> page(id, null));
    }

    @PostMapping("/governance/handovers/{id}/tasks/{task}/signature")
    View signTask(@PathVariable TermId id, @PathVariable HandoverTaskId task, @Valid @ModelAttribute SideForm form,
            BindingResult errors) {
        return Form.submitted(errors, () -> {
            sign.task(id, task, form.chosen());
            return Redirect.to(PATH + id).saying("governance.handover.task.signed");
        }, again -> page(id, null));
    }

    @PostMapping("/governance/handovers/{id}/tasks/{task}/withdrawal")
    View withdrawTask(@PathVariable TermId id, @PathVariable HandoverTaskId task, @Valid @ModelAttribute SideForm form,
            BindingResult errors) {
        return Form.submitted(errors, () -> {
            sign.taskBack(id, task, form.chosen());
            return Redirect.to(PATH + id).saying("governance.handover.withdrawn");
        }, again -> page(id, null));
    }

    /// The act as it would be signed now; the one that was signed is the kept file.
    @GetMapping("/governance/handovers/{id}/act.pdf")
    ResponseEntity<byte[]> act(@PathVariable TermId id) {
        var handover = read(id);
        return Attachment.of("handover-" + handover.times().first() + ".pdf", MediaType.APPLICATION_PDF,
                paper.printed(handover, LocaleContextHolder.getLocale().toLanguageTag()));
    }

    private HandoverView read(TermId id) {
        return handovers.of(id).orElseThrow(NotFound::new);
    }

    private Page page(TermId id, @Nullable Form form) {
        var handover = read(id);
        var remarks = handover.remarks();
        return Page.of("governance/handover")
                .title("governance.handover.term", When.of(handover.incoming(),
                        Formats.in(LocaleContextHolder.getLocale().toLanguageTag())))
                .crumb("governance.chair.title", "/governance")
                .crumb("governance.handover.title", "/governance/handovers")
                .style("/governance/governance.css")
                .inWorkspace()
                .with("form", form == null ? Form.of(new RemarksForm(remarks == null ? "" : remarks)) : form)
                .with("sides", List.of(Side.values()))
                .with("handover", handover);
    }
}
