package kolo.governance.mandate;

import java.util.Arrays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.TermId;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// An objective of a mandate: what it promises, and how far it is.
@Controller
class ObjectivePage {
    private static final String PATH = "/governance/mandates/";

    private final ReadMandate mandates;
    private final WriteMandate write;

    ObjectivePage(ReadMandate mandates, WriteMandate write) {
        this.mandates = mandates;
        this.write = write;
    }

    /// What an objective promises.
    record PromiseForm(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 300) String indicator,
            @NotBlank @Size(max = 200) String baseline, @NotBlank @Size(max = 200) String target,
            @NotBlank @Size(max = 200) String owner, @Nullable @Pattern(regexp = "\\d{0,9}") String version) {
        Objective.Promise promise() {
            return new Objective.Promise(CleanText.clean(title), CleanText.clean(indicator),
                    CleanText.clean(baseline), CleanText.clean(target), CleanText.clean(owner));
        }
    }

    /// How far it is.
    record ProgressForm(@NotBlank @Size(max = 3) String progress, @Nullable @Size(max = 2000) String note,
            @Nullable @Pattern(regexp = "|MET|PARTLY|MISSED") String result) {}

    @GetMapping("/governance/mandates/{id}/objectives/new")
    Page add(@PathVariable TermId id) {
        return promisePage(id, null, Form.empty());
    }

    @PostMapping("/governance/mandates/{id}/objectives")
    View create(@PathVariable TermId id, @Valid @ModelAttribute PromiseForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            write.add(id, form.promise());
            return Redirect.to(PATH + id + "/plan").saying("governance.objective.added");
        }, again -> promisePage(id, null, again));
    }

    @GetMapping("/governance/mandates/{id}/objectives/{objective}")
    Page edit(@PathVariable TermId id, @PathVariable ObjectiveId objective) {
        var view = objective(id, objective);
        return promisePage(id, view, Form.of(new PromiseForm(view.title(), view.indicator(), view.baseline(),
                view.target(), view.owner(), String.valueOf(view.version()))));
    }

    @PostMapping("/governance/mandates/{id}/objectives/{objective}")
    View change(@PathVariable TermId id, @PathVariable ObjectiveId objective, @Valid @ModelAttribute PromiseForm form,
            BindingResult errors) {
        return Form.submitted(errors, () -> {
            var seen = form.version();
            write.change(id, objective, form.promise(), seen == null || seen.isEmpty() ? 0 : Integer.parseInt(seen));
            return Redirect.to(PATH + id + "/plan").saying("governance.mandate.saved");
        }, again -> promisePage(id, objective(id, objective), again));
    }

    @PostMapping("/governance/mandates/{id}/objectives/{objective}/removal")
    View drop(@PathVariable TermId id, @PathVariable ObjectiveId objective) {
        write.drop(id, objective);
        return Redirect.to(PATH + id + "/plan").saying("governance.objective.dropped");
    }

    @GetMapping("/governance/mandates/{id}/objectives/{objective}/progress")
    Page progress(@PathVariable TermId id, @PathVariable ObjectiveId objective) {
        var view = objective(id, objective);
        var result = view.result();
        return progressPage(id, view, Form.of(new ProgressForm(String.valueOf(view.progress()), view.note(),
                result == null ? "" : result.name())));
    }

    @PostMapping("/governance/mandates/{id}/objectives/{objective}/progress")
    View report(@PathVariable TermId id, @PathVariable ObjectiveId objective, @Valid @ModelAttribute ProgressForm form,
            BindingResult errors) {
        return Form.submitted(errors, () -> {
            var note = form.note() == null ? "" : CleanText.cleanBlock(form.note());
            var result = form.result();
            write.progress(id, objective, percent(form.progress()), note.isBlank() ? null : note,
                    result == null || result.isEmpty() ? null : ObjectiveResult.valueOf(result));
            return Redirect.to(PATH + id).saying("governance.mandate.saved");
        }, again -> progressPage(id, objective(id, objective), again));
    }

    private static int percent(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            throw Invalid.field("progress", "governance.objective.problem.progress");
        }
        return Integer.parseInt(text);
    }

    private MandateView writable(TermId id) {
        var mandate = mandates.of(id).orElseThrow(NotFound::new);
        if (!mandate.powers().write()) {
            throw new Forbidden();
        }
        return mandate;
    }

    private MandateView.ObjectiveView objective(TermId id, ObjectiveId objective) {
        writable(id);
        return mandates.objective(id, objective).orElseThrow(NotFound::new);
    }

    private Page promisePage(TermId id, MandateView.@Nullable ObjectiveView objective, Form form) {
        var mandate = writable(id);
        return Page.of("governance/objective")
                .title(objective == null ? "governance.objective.new" : "governance.objective.edit")
                .crumb("governance.chair.title", "/governance")
                .crumbNamed(MandatePage.title(mandate), PATH + id)
                .inWorkspace()
                .with("form", form)
                .with("term", id)
                .with("objective", objective);
    }

    private Page progressPage(TermId id, MandateView.ObjectiveView objective, Form form) {
        var mandate = writable(id);
        return Page.of("governance/objectiveProgress")
                .titled(objective.title())
                .crumb("governance.chair.title", "/governance")
                .crumbNamed(MandatePage.title(mandate), PATH + id)
                .inWorkspace()
                .with("form", form)
                .with("term", id)
                .with("results", Arrays.stream(ObjectiveResult.values()).map(Enum::name).toList())
                .with("objective", objective);
    }
}
