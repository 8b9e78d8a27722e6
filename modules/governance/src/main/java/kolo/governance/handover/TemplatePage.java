package kolo.governance.handover;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.kernel.NotFound;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The list of tasks with which every handover begins, for the office.
@Controller
class TemplatePage {
    private static final String PATH = "/governance/handover-list";

    private final KeepTemplate keep;

    TemplatePage(KeepTemplate keep) {
        this.keep = keep;
    }

    @GetMapping("/governance/handover-list")
    Page show() {
        var own = keep.own();
        return crumbs(Page.of("governance/handoverList").title("governance.handover.list.title"))
                .with("own", own.stream().map(line -> TaskLine.of(line.id(), line.work())).toList())
                .with("usual", own.isEmpty()
                        ? keep.list().stream().map(work -> TaskLine.of(null, work)).toList()
                        : java.util.List.of());
    }

    @PostMapping("/governance/handover-list")
    View adopt() {
        keep.adopt();
        return Redirect.to(PATH).saying("governance.handover.list.adopted");
    }

    @GetMapping("/governance/handover-list/new")
    Page add() {
        keep.own();
        return page(null, Form.empty().with("due", "0"));
    }

    @PostMapping("/governance/handover-list/tasks")
    View create(@Valid @ModelAttribute TaskForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            keep.add(form.work());
            return Redirect.to(PATH).saying("governance.handover.task.added");
        }, again -> page(null, again));
    }

    @GetMapping("/governance/handover-list/{id}")
    Page edit(@PathVariable HandoverTemplateId id) {
        var work = keep.own()
                .stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new)
                .work();
        return page(id, Form.of(new TaskForm(work.title(), work.details(), String.valueOf(work.dueOffset()), null,
                null, null)));
    }

    @PostMapping("/governance/handover-list/{id}")
    View change(@PathVariable HandoverTemplateId id, @Valid @ModelAttribute TaskForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            keep.change(id, form.work());
            return Redirect.to(PATH).saying("governance.mandate.saved");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/handover-list/{id}/removal")
    View drop(@PathVariable HandoverTemplateId id) {
        keep.drop(id);
        return Redirect.to(PATH).saying("governance.handover.task.dropped");
    }

    private static Page page(@Nullable HandoverTemplateId id, Form form) {
        return crumbs(Page.of("governance/handoverListTask")
                .title(id == null ? "governance.handover.task.new" : "governance.handover.task.edit"))
                .crumb("governance.handover.list.title", PATH)
                .with("form", form)
                .with("id", id);
    }

    private static Page crumbs(Page page) {
        return page.crumb("governance.chair.title", "/governance")
                .crumb("governance.handover.title", "/governance/handovers")
                .inWorkspace();
    }
}
