package kolo.events.participants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.registration.EditionTypes;
import kolo.events.registration.EditionWords;
import kolo.events.registration.Question;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationDecisions;
import kolo.events.registration.RegistrationId;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.texts.Formats;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// One registration as the office sees it: everything that was said, and everything that happened.
@Controller
class ParticipantPage {
    private final RegistrationDecisions decisions;
    private final Participants participants;
    private final ManageParticipants manage;
    private final EditionTypes types;
    private final Events events;
    private final EditionTabs tabs;
    private final Accounts accounts;
    private final Actors actors;

    ParticipantPage(RegistrationDecisions decisions, Participants participants, ManageParticipants manage,
            EditionTypes types,
            Events events, EditionTabs tabs, Accounts accounts, Actors actors) {
        this.decisions = decisions;
        this.participants = participants;
        this.manage = manage;
        this.types = types;
        this.events = events;
        this.tabs = tabs;
        this.accounts = accounts;
        this.actors = actors;
    }

    @GetMapping("/events/{id}/participants/{registration}")
    @Transactional(readOnly = true)
    public Page show(@PathVariable EditionId id, @PathVariable RegistrationId registration) {
        return page(id, registration, Form.empty());
    }

    private Page page(EditionId id, RegistrationId registration, Form form) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var one = decisions.one(id, registration);
        var language = ParticipantPages.language();
        var formats = Formats.in(language);
        var steps = participants.steps(registration.value());
        var fee = one.fee();
        var view = new ParticipantView(one, edition.title(language), edition, tabs.of(actors.current()),
                types.of(id)
                        .stream()
                        .filter(type -> type.id().equals(one.type()))
                        .map(type -> type.name(language))
                        .findFirst()
                        .orElse("…"),
                answers(one, types.questions(id), language), steps, names(steps),
                fee == null ? "" : formats.number(fee, 2) + " " + one.currency(), paid(one, formats),
                one.expiresAt() == null ? "" : EditionWords.at(one.expiresAt(), edition.when().zone(), formats),
                types.position(one));
        return Page.of("events/participants/participant")
                .titled(one.name())
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language), edition.path())
                .crumb("events.participants.title", edition.path() + "/participants")
                .style("/events/registration.css")
                .inWorkspace()
                .with("view", view)
                .with("form", form.value("amount").isEmpty() && fee != null
                        ? form.with("amount", fee.toPlainString())
                        : form);
    }

    private static String paid(Registration one, Formats formats) {
        var paid = one.paid();
        return paid == null
                ? ""
                : formats.number(paid, 2) + " " + one.currency() + (one.paidBy() == null ? "" : " · " + one.paidBy());
    }

    private Map<UUID, String> names(List<StepView> steps) {
        var ids = steps.stream()
                .map(StepView::account)
                .filter(java.util.Objects::nonNull)
                .map(AccountId::new)
                .distinct()
                .toList();
        var names = new java.util.HashMap<UUID, String>();
        accounts.byIds(ids).forEach((account, found) -> names.put(account.value(), found.name()));
        return names;
    }

    /// The questions with what was answered, in words.
    static List<ParticipantView.AnswerView> answers(Registration one, List<Question> questions, String language) {
        var answers = new ArrayList<ParticipantView.AnswerView>();
        for (var question : questions) {
            var given = one.answers().get(question.id());
            if (given != null) {
                answers.add(new ParticipantView.AnswerView(question.label(language), words(question, given, language)));
            }
        }
        return answers;
    }

    static String words(Question question, List<String> given, String language) {
        return switch (question.kind()) {
            case LINE, TEXT -> String.join("; ", given);
            case AGREEMENT -> "✓";
            case ONE, SOME -> String.join("; ",
                    given.stream()
                            .map(Integer::parseInt)
                            .filter(index -> index < question.options().size())
                            .map(index -> question.options()
                                    .get(index)
                                    .in(language)
                                    .map(LocalText.Written::text)
                                    .orElse("…"))
                            .toList());
        };
    }

    /// What is sent when a fee was paid.
    record FeeForm(
            @Nullable @Pattern(regexp = "|\\d{1,9}([.,]\\d{1,2})?", message = "{events.participants.problem.amount}") String amount,
            @Nullable @Size(max = 250) String by) {}

    @PostMapping("/events/{id}/participants/{registration}/fee")
    View paid(@PathVariable EditionId id, @PathVariable RegistrationId registration,
            @Valid @ModelAttribute FeeForm form, BindingResult errors) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var back = "/events/" + id + "/participants/" + registration;
        if (errors.hasErrors()) {
            return Redirect.to(back).warning("events.participants.problem.amount");
        }
        var typed = form.amount() == null ? "" : form.amount().replace(',', '.');
        var amount = typed.isEmpty() || new BigDecimal(typed).signum() == 0 ? null : new BigDecimal(typed);
        manage.paid(id, registration.value(), amount, form.by());
        return Redirect.to(back)
                .saying(amount == null ? "events.participants.done.unpaid" : "events.participants.done.paid");
    }
}
