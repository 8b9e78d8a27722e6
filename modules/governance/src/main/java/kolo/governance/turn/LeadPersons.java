package kolo.governance.turn;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.ContactRole;
import kolo.governance.GovernanceIntent;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;

/// The persons through whom an organisation leads: who chairs, who stands in, when one of them leaves or is unable.
@Component
class LeadPersons {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final AnswerOffer answers;
    private final TurnLetters letters;
    private final Decisions decisions;
    private final VacateOffice vacateOffice;

    LeadPersons(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, AnswerOffer answers,
            TurnLetters letters, Decisions decisions, VacateOffice vacateOffice) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.answers = answers;
        this.letters = letters;
        this.decisions = decisions;
        this.vacateOffice = vacateOffice;
    }

    /// Names who chairs or stands in, from a day on; by the holder or the office.
    ///
    /// @throws Invalid when the day is outside of the term
    @Transactional
    void name(TermId id, ContactRole role, String name, LocalDate from) {
        var term = answers.asked(id);
        requireMine(term);
        if (from.isBefore(term.from()) || !from.isBefore(term.until())) {
            throw Invalid.field("from", "governance.problem.outside-term");
        }
        book.name(id, role, name, answers.accountNamed(term, name), from, null);
        annals.record("person-named", "term", id.value(), Map.of("role", role.name(), "from", from));
    }

    /// The person who chairs leaves: the deputy acts, the mandate goes on, the holder is asked to name somebody.
    @Transactional
    void leaves(TermId id, ContactRole role, LocalDate day) {
        var term = answers.asked(id);
        requireMine(term);
        left(term, role, day);
    }

    /// A term that is over is history: its holder changes nothing of it any more, the office may still put it right.
    private void requireMine(TermSummary term) {
        if (over(term) && !actors.current().may(GovernanceIntent.KEEP_OFFICES)) {
            throw new Conflict("governance.problem.term-over");
        }
    }

    private boolean over(TermSummary term) {
        return !annals.today().isBefore(term.until()) && !term.inOffice(annals.now());
    }

    void left(TermSummary term, ContactRole role, LocalDate day) {
        book.endContact(term.id(), role, day);
        annals.record("person-left", "term", term.id().value(), Map.of("role", role.name(), "day", day));
        new ChairPersonLeaves(terms.get(term.id()), day).replacementDue()
                .filter(due -> !over(term))
                .ifPresent(due -> letters.replacement(offices.get(term.office()), term, due));
    }

    /// Records since when the chair is unable to act, or that it is able again.
    @Transactional
    void unable(TermId id, @org.jspecify.annotations.Nullable LocalDate since) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var term = terms.get(id);
        if (!term.inOffice(annals.now())) {
            throw new Conflict("governance.problem.not-in-office");
        }
        if (since != null && (since.isAfter(annals.today()) || since.isBefore(term.from()))) {
            throw Invalid.field("since", "governance.problem.outside-term");
        }
        book.change(term, TermEdit.keeping().unableSince(since));
        annals.record(since == null ? "able" : "unable", "term", id.value(),
                Map.of("since", since == null ? "" : since.toString()));
    }

    /// The vote on an early rotation carried: the office is vacant from this instant.
    ///
    /// @throws Invalid when 90 days have not passed, too few of the board asked, or the vote did not carry
    @Transactional
    void earlyRotation(TermId id, Decisions.Draft vote) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        offices.lock(terms.get(id).office());
        var term = terms.get(id);
        var since = term.unableSince();
        if (since == null) {
            throw new Invalid("governance.problem.no-inability");
        }
        var requested = vote.requestedBy();
        new Inability(since, annals.today()).check(boardSeats(), requested == null ? 0 : requested, vote.votes());
        var decision = decisions.add(term.office(), Decisions.Matter.EARLY_ROTATION, term.member(), vote);
        vacateOffice.at(id, null, vote.text(), java.util.Optional.of(decision));
    }

    /// How many seats of the board somebody holds now.
    @Transactional(readOnly = true)
    int boardSeats() {
        return (int) offices.all()
                .stream()
                .filter(office -> office.bodyKind() == kolo.governance.Office.BodyKind.BOARD)
                .filter(office -> terms.timeline(office.id()).at(annals.now()).isPresent())
                .count();
    }
}
