package kolo.governance.turn;

import java.util.ArrayList;
import java.util.List;

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

import kolo.governance.ContactRole;
import kolo.governance.OfficeId;
import kolo.governance.TermContact;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.office.TermDraft;
import kolo.kernel.Invalid;
import kolo.texts.CleanText;
import kolo.texts.DatePrecision;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// One office: who holds it, what waits, and what the office of the network can do about it.
@Controller
class OfficePage {
    private static final String LIST = "/governance/offices";

    private final ReadTurns turns;
    private final OfferTurn offerTurn;
    private final EnterTerm enterTerm;
    private final ConfirmTurn confirmTurn;
    private final SkipMember skipMember;
    private final SwapTurns swapTurns;

    OfficePage(ReadTurns turns, OfferTurn offerTurn, EnterTerm enterTerm, ConfirmTurn confirmTurn,
            SkipMember skipMember, SwapTurns swapTurns) {
        this.turns = turns;
        this.offerTurn = offerTurn;
        this.enterTerm = enterTerm;
        this.confirmTurn = confirmTurn;
        this.skipMember = skipMember;
        this.swapTurns = swapTurns;
    }

    /// An offer.
    record OfferForm(@NotBlank @Size(max = 40) String member, @NotBlank @Size(max = 20) String firstDay,
            @NotBlank @Size(max = 20) String lastDay, @NotBlank @Size(max = 6) String days) {}

    /// A term that is entered.
    record TermForm(@Nullable @Size(max = 40) String member, @Nullable @Size(max = 200) String person,
            @NotBlank @Size(max = 20) String firstDay, @NotBlank @Size(max = 20) String lastDay,
            @Nullable @Size(max = 200) String president, @Nullable @Size(max = 20) String presidentFrom,
            @Nullable @Size(max = 20) String presidentUntil, @Nullable @Size(max = 200) String director,
            @Nullable @Size(max = 20) String directorFrom, @Nullable @Size(max = 20) String directorUntil,
            @Nullable @Size(max = 8000) String mandate, @Nullable @Size(max = 1000) String source) {}

    /// Two turns.
    record SwapForm(@NotBlank @Size(max = 40) String one, @NotBlank @Size(max = 40) String other) {}

    @GetMapping("/governance/offices/{id}")
    Page show(@PathVariable OfficeId id) {
        return page("governance/office", id, "").titled(turns.office(id).name()).with("view", turns.read(id));
    }

    @GetMapping("/governance/offices/{id}/offer")
    Page offerForm(@PathVariable OfficeId id) {
        var proposal = turns.proposal(id);
        return offerPage(id, proposal.map(next -> Form.of(new OfferForm(
                next.member() == null ? "" : next.member().toString(), next.firstDay().toString(),
                next.lastDay().toString(), String.valueOf(next.responseDays()))))
                .orElseGet(() -> Form.empty().with("days", String.valueOf(OfferTurn.USUAL_DAYS))));
    }

    @PostMapping("/governance/offices/{id}/offer")
    View offer(@PathVariable OfficeId id, @Valid @ModelAttribute OfferForm form, BindingResult errors) {
        turns.office(id);
        return Form.submitted(errors, () -> {
            int days = Entered.number(form.days(), "days");
            if (days < 1 || days > 365) {
                throw Invalid.field("days", "governance.problem.days");
            }
            var term = offerTurn.offer(id, Entered.member(form.member()), Entered.day(form.firstDay(), "firstDay"),
                    Entered.day(form.lastDay(), "lastDay").plusDays(1), days);
            var written = turns.term(term).letters();
            var to = Redirect.to(LIST + "/" + id);
            return written == 0
                    ? to.warning("governance.offer.made-unwritten", turns.term(term).holder())
                    : to.saying("governance.offer.made", turns.term(term).holder());
        }, again -> offerPage(id, again));
    }

    private Page offerPage(OfficeId id, Form form) {
        return page("governance/offerForm", id, "governance.offer.title")
                .with("proposal", turns.proposal(id).orElse(null))
                .with("members", turns.members())
                .with("form", form);
    }

    @GetMapping("/governance/offices/{id}/term")
    Page termForm(@PathVariable OfficeId id) {
        return termPage(id, Form.empty());
    }

    @PostMapping("/governance/offices/{id}/term")
    View enter(@PathVariable OfficeId id, @Valid @ModelAttribute TermForm form, BindingResult errors) {
        turns.office(id);
        return Form.submitted(errors, () -> {
            var first = Entered.day(form.firstDay(), "firstDay");
            var draft = new TermDraft(id, Entered.optionalMember(form.member()), null, person(form), TermKind.PAST,
                    TermState.CONFIRMED, first, Entered.day(form.lastDay(), "lastDay").plusDays(1), DatePrecision.DAY,
                    null, Entered.optional(form.mandate()), Entered.optional(form.source()));
            if (first.isBefore(turns.today())) {
                enterTerm.enter(draft, persons(form, draft));
            } else {
                confirmTurn.appoint(draft);
            }
            return Redirect.to(LIST + "/" + id).saying("governance.term.entered");
        }, again -> termPage(id, again));
    }

    private static @Nullable String person(TermForm form) {
        var person = form.person();
        return person == null || person.isBlank() ? null : CleanText.clean(person);
    }

    private static List<TermContact> persons(TermForm form, TermDraft draft) {
        var persons = new ArrayList<TermContact>();
        add(persons, ContactRole.PRESIDENT, form.president(), form.presidentFrom(), form.presidentUntil(), "president",
                draft);
        add(persons, ContactRole.EXECUTIVE_DIRECTOR, form.director(), form.directorFrom(), form.directorUntil(),
                "director", draft);
        return persons;
    }

    private static void add(List<TermContact> persons, ContactRole role, @Nullable String name, @Nullable String from,
            @Nullable String last, String field, TermDraft draft) {
        if (name == null || name.isBlank()) {
            return;
        }
        var first = Entered.optionalDay(from, field + "From");
        var until = Entered.optionalDay(last, field + "Until");
        if (first != null && until != null && until.isBefore(first)) {
            throw Invalid.field(field + "Until", "governance.problem.ends-before-it-begins");
        }
        persons.add(new TermContact(role, CleanText.clean(name), null, first == null ? draft.from() : first,
                until == null ? draft.until() : until.plusDays(1)));
    }

    private Page termPage(OfficeId id, Form form) {
        return page("governance/termForm", id, "governance.term.enter").with("members", turns.members())
                .with("form", form);
    }

    @GetMapping("/governance/offices/{id}/skip")
    Page skipForm(@PathVariable OfficeId id) {
        var next = turns.proposal(id);
        return skipPage(id, Form.empty()
                .with("member", next.flatMap(turn -> java.util.Optional.ofNullable(turn.member()))
                        .map(Object::toString)
                        .orElse(""))
                .with("firstDay", next.map(turn -> turn.firstDay().toString()).orElse(""))
                .with("lastDay", next.map(turn -> turn.lastDay().toString()).orElse("")));
    }

    @PostMapping("/governance/offices/{id}/skip")
    View skip(@PathVariable OfficeId id, @Valid @ModelAttribute DecisionForm form, BindingResult errors) {
        turns.office(id);
        return Form.submitted(errors, () -> {
            skipMember.skip(id, Entered.member(form.member()), Entered.day(form.firstDay(), "firstDay"),
                    Entered.day(form.lastDay(), "lastDay").plusDays(1), form.draft());
            return Redirect.to(LIST + "/" + id).saying("governance.skip.done");
        }, again -> skipPage(id, again));
    }

    private Page skipPage(OfficeId id, Form form) {
        return page("governance/skip", id, "governance.skip.title").with("members", turns.members())
                .with("form", form);
    }

    @GetMapping("/governance/offices/{id}/swap")
    Page swapForm(@PathVariable OfficeId id) {
        return swapPage(id, Form.empty());
    }

    @PostMapping("/governance/offices/{id}/swap")
    View swap(@PathVariable OfficeId id, @Valid @ModelAttribute SwapForm form, BindingResult errors) {
        turns.office(id);
        return Form.submitted(errors, () -> {
            var swap = swapTurns.propose(term(form.one(), "one"), term(form.other(), "other"));
            return Redirect.to("/governance/swaps/" + swap).saying("governance.swap.proposed");
        }, again -> swapPage(id, again));
    }

    private static TermId term(String text, String field) {
        try {
            return new TermId(java.util.UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field(field, "governance.problem.swap-pair");
        }
    }

    private Page swapPage(OfficeId id, Form form) {
        return page("governance/swapForm", id, "governance.swap.title").with("view", turns.read(id))
                .with("form", form);
    }

    private Page page(String template, OfficeId id, String title) {
        var office = turns.office(id);
        var page = Page.of(template)
                .crumb("governance.title", "/governance")
                .crumb("governance.offices.title", LIST)
                .inWorkspace()
                .with("office", office);
        return title.isEmpty() ? page : page.title(title).crumbNamed(office.name(), LIST + "/" + id);
    }
}
