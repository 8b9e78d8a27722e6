package kolo.governance.turn;

import java.util.Objects;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import kolo.governance.TermKind;
import kolo.governance.TermPhase;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.Networks;

/// What a new day brings by letter: reminders, the end of an offer that nobody answered, the news that a term has begun.
/// No right depends on it. Told twice of a day, it does each thing once: what was done is written with the term.
@Component
class DailyTurns {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Networks networks;
    private final TurnLetters letters;
    private final AnswerOffer answers;

    DailyTurns(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Networks networks,
            TurnLetters letters, AnswerOffer answers) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.networks = networks;
        this.letters = letters;
        this.answers = answers;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        if (networks.current().has("governance")) {
            actors.run(Actor.system(), this::day);
        }
    }

    /// Does what today asks for.
    void day() {
        for (var term : terms.waiting()) {
            if (term.offer() == null) {
                continue;
            }
            var phase = term.phase(annals.now(), annals.zone());
            if (phase == TermPhase.EXPIRED) {
                offices.lock(term.office());
                answers.unanswered(term);
            } else if (phase == TermPhase.OFFERED
                    && new Reminders(Objects.requireNonNull(term.offer()), annals.zone()).due(annals.today())) {
                remind(term);
            }
        }
        for (var term : terms.begunOn(annals.today())) {
            announce(term);
        }
    }

    /// Reminds the invited member once more.
    void remind(TermSummary term) {
        var offer = Objects.requireNonNull(term.offer());
        book.change(term, TermEdit.keeping().reminded(offer.reminders() + 1, annals.now()));
        int written = letters.reminder(offices.get(term.office()), term);
        annals.record("reminded", "term", term.id().value(), java.util.Map.of("letters", written));
    }

    private void announce(TermSummary term) {
        if (term.kind() != TermKind.PAST && term.inOffice(annals.now())) {
            book.change(term, TermEdit.keeping().announced(annals.now()));
            letters.begun(offices.get(term.office()), term);
        }
    }
}
