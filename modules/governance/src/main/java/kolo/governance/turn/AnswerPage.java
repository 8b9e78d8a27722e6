package kolo.governance.turn;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The invited member reads its offer, and accepts or declines.
@Controller
class AnswerPage {
    private final ReadTurns turns;
    private final AnswerOffer answers;

    AnswerPage(ReadTurns turns, AnswerOffer answers) {
        this.turns = turns;
        this.answers = answers;
    }

    /// A yes, with those who will lead.
    record AcceptForm(@NotBlank @Size(max = 200) String chairPerson, @NotBlank @Size(max = 200) String deputy) {}

    /// A no.
    record DeclineForm(@Nullable @Size(max = 2000) String reason) {}

    @GetMapping("/governance/offers/{term}")
    Page show(@PathVariable TermId term) {
        return page(term, Form.empty());
    }

    @PostMapping("/governance/offers/{term}/acceptance")
    View accept(@PathVariable TermId term, @Valid @ModelAttribute AcceptForm form, BindingResult errors) {
        answers.asked(term);
        return Form.submitted(errors, () -> {
            answers.accept(term, CleanText.clean(form.chairPerson()), CleanText.clean(form.deputy()));
            return Redirect.to("/governance/offers/" + term).saying("governance.answer.accepted");
        }, again -> page(term, again));
    }

    @PostMapping("/governance/offers/{term}/refusal")
    View decline(@PathVariable TermId term, @Valid @ModelAttribute DeclineForm form, BindingResult errors) {
        answers.asked(term);
        return Form.submitted(errors, () -> {
            var reason = form.reason();
            answers.decline(term, reason == null ? "" : CleanText.cleanBlock(reason));
            return Redirect.to("/governance/offers/" + term).saying("governance.answer.declined");
        }, again -> page(term, again));
    }

    private Page page(TermId id, Form form) {
        answers.asked(id);
        return Page.of("governance/answer")
                .title("governance.answer.title")
                .crumb("governance.title", "/governance")
                .inWorkspace()
                .with("office", turns.officeOf(id))
                .with("term", turns.term(id))
                .with("people", turns.representatives(id))
                .with("form", form);
    }
}
