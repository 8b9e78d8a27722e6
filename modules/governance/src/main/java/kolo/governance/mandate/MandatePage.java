package kolo.governance.mandate;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.TermId;
import kolo.governance.chair.When;
import kolo.kernel.NotFound;
import kolo.texts.CleanText;
import kolo.texts.Formats;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// The page of one mandate, and what its holder writes on it.
@Controller
class MandatePage {
    private static final String PATH = "/governance/mandates/";

    private final ReadMandate mandates;
    private final WriteMandate write;

    MandatePage(ReadMandate mandates, WriteMandate write) {
        this.mandates = mandates;
        this.write = write;
    }

    /// What is sent about the whole.
    record AimsForm(@Nullable @Size(max = 4000) String aims, @NotNull @Pattern(regexp = "\\d{1,9}") String version) {}

    /// A review or a report.
    record TextForm(@NotBlank @Size(max = 8000) String text, @NotNull @Pattern(regexp = "\\d{1,9}") String version) {}

    @GetMapping("/governance/mandates/{id}")
    @OpenToVisitors
    Page show(@PathVariable TermId id) {
        var mandate = read(id);
        var page = Page.of("governance/mandate")
                .titled(title(mandate))
                .crumb("governance.chair.title", "/governance")
                .style("/governance/governance.css")
                .with("mandate", mandate);
        var plan = mandate.plan();
        return plan == null || plan.aims() == null || plan.publishedAt() == null ? page : page.described(plan.aims());
    }

    @GetMapping("/governance/mandates/{id}/plan")
    Page plan(@PathVariable TermId id) {
        var mandate = writable(id);
        var plan = mandate.plan();
        return planPage(mandate, Form.of(new AimsForm(plan == null ? "" : plan.aims(),
                String.valueOf(mandate.version()))));
    }

    @PostMapping("/governance/mandates/{id}/plan")
    View savePlan(@PathVariable TermId id, @Valid @ModelAttribute AimsForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            var aims = form.aims() == null ? "" : CleanText.cleanBlock(form.aims());
            write.aims(id, aims.isBlank() ? null : aims, Integer.parseInt(form.version()));
            return Redirect.to(PATH + id + "/plan").saying("governance.mandate.saved");
        }, again -> planPage(writable(id), again));
    }

    @PostMapping("/governance/mandates/{id}/publication")
    View publish(@PathVariable TermId id) {
        write.publish(id);
        return Redirect.to(PATH + id).saying("governance.mandate.published");
    }

    @GetMapping("/governance/mandates/{id}/review")
    Page review(@PathVariable TermId id) {
        var mandate = writable(id);
        return textPage(mandate, "review", Form.of(new TextForm(mandate.review() == null
                ? ""
                : mandate.review().text(), String.valueOf(mandate.version()))));
    }

    @PostMapping("/governance/mandates/{id}/review")
    View saveReview(@PathVariable TermId id, @Valid @ModelAttribute TextForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            write.review(id, CleanText.cleanBlock(form.text()), Integer.parseInt(form.version()));
            return Redirect.to(PATH + id).saying("governance.mandate.review.saved");
        }, again -> textPage(writable(id), "review", again));
    }

    @GetMapping("/governance/mandates/{id}/report")
    Page report(@PathVariable TermId id) {
        var mandate = writable(id);
        return textPage(mandate, "report", Form.of(new TextForm(mandate.report() == null
                ? ""
                : mandate.report().text(), String.valueOf(mandate.version()))));
    }

    @PostMapping("/governance/mandates/{id}/report")
    View saveReport(@PathVariable TermId id, @Valid @ModelAttribute TextForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            write.report(id, CleanText.cleanBlock(form.text()), Integer.parseInt(form.version()));
            return Redirect.to(PATH + id).saying("governance.mandate.report.saved");
        }, again -> textPage(writable(id), "report", again));
    }

    private MandateView read(TermId id) {
        return mandates.of(id).orElseThrow(NotFound::new);
    }

    private MandateView writable(TermId id) {
        var mandate = read(id);
        if (!mandate.powers().write()) {
            throw new kolo.kernel.Forbidden();
        }
        return mandate;
    }

    private static Page planPage(MandateView mandate, Form form) {
        return Page.of("governance/mandatePlan")
                .title("governance.mandate.plan.title", title(mandate))
                .crumb("governance.chair.title", "/governance")
                .crumbNamed(title(mandate), PATH + mandate.term().id())
                .style("/governance/governance.css")
                .inWorkspace()
                .with("form", form)
                .with("mandate", mandate);
    }

    private static Page textPage(MandateView mandate, String kind, Form form) {
        return Page.of("governance/mandateText")
                .title("governance.mandate." + kind + ".title")
                .crumb("governance.chair.title", "/governance")
                .crumbNamed(title(mandate), PATH + mandate.term().id())
                .inWorkspace()
                .with("form", form)
                .with("kind", kind)
                .with("mandate", mandate);
    }

    static String title(MandateView mandate) {
        Locale locale = LocaleContextHolder.getLocale();
        return When.of(mandate.term(), Formats.in(locale.toLanguageTag())) + " · " + mandate.term().holder();
    }
}
