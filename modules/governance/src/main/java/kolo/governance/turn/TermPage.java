package kolo.governance.turn;

import java.util.Locale;

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

import kolo.governance.ContactRole;
import kolo.governance.GovernanceIntent;
import kolo.governance.TermId;
import kolo.identity.Actors;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// One term, for the office and for those who represent its holder: its persons, and what can be recorded about it.
@Controller
class TermPage {
    private final ReadTurns turns;
    private final AnswerOffer answers;
    private final ConfirmTurn confirmTurn;
    private final VacateOffice vacateOffice;
    private final LeadPersons leadPersons;
    private final RemindInvited remindInvited;
    private final Actors actors;

    TermPage(ReadTurns turns, AnswerOffer answers, ConfirmTurn confirmTurn, VacateOffice vacateOffice,
            LeadPersons leadPersons, RemindInvited remindInvited, Actors actors) {
        this.turns = turns;
        this.answers = answers;
        this.confirmTurn = confirmTurn;
        this.vacateOffice = vacateOffice;
        this.leadPersons = leadPersons;
        this.remindInvited = remindInvited;
        this.actors = actors;
    }

    /// An end before its time.
    record EndForm(@Nullable @Size(max = 20) String day, @NotBlank @Size(max = 2000) String reason) {}

    /// A person of the term.
    record PersonForm(
            @Pattern(regexp = "PRESIDENT|EXECUTIVE_DIRECTOR|CHAIR_PERSON|DEPUTY", message = "{governance.problem.role}") String role,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 20) String from) {}

    /// A person that leaves.
    record LeaverForm(
            @Pattern(regexp = "PRESIDENT|EXECUTIVE_DIRECTOR|CHAIR_PERSON|DEPUTY", message = "{governance.problem.role}") String leaving,
            @NotBlank @Size(max = 20) String leavesOn) {}

    /// Since when the chair is unable to act.
    record UnableForm(@Nullable @Size(max = 20) String since) {}

    @GetMapping("/governance/terms/{id}")
    Page show(@PathVariable TermId id) {
        return page(id, Form.empty());
    }

    @GetMapping("/governance/terms/{id}/persons")
    View persons(@PathVariable TermId id) {
        answers.asked(id);
        return Redirect.to("/governance/terms/" + id + "#persons");
    }

    @PostMapping("/governance/terms/{id}/confirmation")
    View confirm(@PathVariable TermId id) {
        confirmTurn.confirm(id);
        return back(id, "governance.term.confirmed");
    }

    @PostMapping("/governance/terms/{id}/reminders")
    View remind(@PathVariable TermId id) {
        remindInvited.remind(id);
        return back(id, "governance.term.reminded");
    }

    @PostMapping("/governance/terms/{id}/revocation")
    View revoke(@PathVariable TermId id, @Valid @ModelAttribute EndForm form, BindingResult errors) {
        answers.asked(id);
        return Form.submitted(errors, () -> {
            vacateOffice.revoke(id, CleanText.cleanBlock(form.reason()));
            return back(id, "governance.term.revoked");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/terms/{id}/vacancy")
    View vacate(@PathVariable TermId id, @Valid @ModelAttribute EndForm form, BindingResult errors) {
        answers.asked(id);
        return Form.submitted(errors, () -> {
            vacateOffice.vacate(id, Entered.optionalDay(form.day(), "day"), CleanText.cleanBlock(form.reason()));
            return back(id, "governance.term.vacated");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/terms/{id}/persons")
    View name(@PathVariable TermId id, @Valid @ModelAttribute PersonForm form, BindingResult errors) {
        answers.asked(id);
        return Form.submitted(errors, () -> {
            leadPersons.name(id, ContactRole.valueOf(form.role()), CleanText.clean(form.name()),
                    Entered.day(form.from(), "from"));
            return Redirect.to("/governance/terms/" + id).saying("governance.term.named");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/terms/{id}/leavers")
    View leave(@PathVariable TermId id, @Valid @ModelAttribute LeaverForm form, BindingResult errors) {
        answers.asked(id);
        return Form.submitted(errors, () -> {
            leadPersons.leaves(id, ContactRole.valueOf(form.leaving()), Entered.day(form.leavesOn(), "leavesOn"));
            return Redirect.to("/governance/terms/" + id).saying("governance.term.left");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/terms/{id}/inability")
    View unable(@PathVariable TermId id, @Valid @ModelAttribute UnableForm form, BindingResult errors) {
        answers.asked(id);
        return Form.submitted(errors, () -> {
            leadPersons.unable(id, Entered.optionalDay(form.since(), "since"));
            return Redirect.to("/governance/terms/" + id).saying("governance.term.unable-recorded");
        }, again -> page(id, again));
    }

    @PostMapping("/governance/terms/{id}/early-rotation")
    View rotate(@PathVariable TermId id, @Valid @ModelAttribute DecisionForm form, BindingResult errors) {
        answers.asked(id);
        return Form.submitted(errors, () -> {
            leadPersons.earlyRotation(id, form.draft());
            return back(id, "governance.term.vacated");
        }, again -> page(id, again));
    }

    private View back(TermId id, String saying) {
        return Redirect.to("/governance/offices/" + turns.officeOf(id).id()).saying(saying);
    }

    private Page page(TermId id, Form form) {
        answers.asked(id);
        var office = turns.officeOf(id);
        var term = turns.term(id);
        boolean keeps = actors.current().may(GovernanceIntent.KEEP_OFFICES);
        var page = Page.of("governance/term")
                .titled(office.name() + ": " + term.holder())
                .crumb("governance.title", "/governance");
        if (keeps) {
            page = page.crumb("governance.offices.title", "/governance/offices")
                    .crumbNamed(office.name(), "/governance/offices/" + office.id());
        }
        return page.inWorkspace()
                .with("office", office)
                .with("term", term)
                .with("keeps", keeps)
                .with("board", keeps ? leadPersons.boardSeats() : 0)
                .with("today", turns.today().toString())
                .with("form", form);
    }

    /// The text key of a role.
    static String roleKey(ContactRole role) {
        return "governance.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
