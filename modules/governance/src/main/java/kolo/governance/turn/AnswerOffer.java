package kolo.governance.turn;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.ContactRole;
import kolo.governance.GovernanceIntent;
import kolo.governance.OfferAccepted;
import kolo.governance.OfferDeclined;
import kolo.governance.TermId;
import kolo.governance.TermPhase;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.Speakers;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.NotFound;

/// The invited member accepts or declines; the office may record an answer that it was given another way.
@Component
class AnswerOffer {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Invited invited;
    private final TurnLetters letters;
    private final OfferTurn offerTurn;
    private final Speakers speakers;

    AnswerOffer(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Invited invited,
            TurnLetters letters, OfferTurn offerTurn, Speakers speakers) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.invited = invited;
        this.letters = letters;
        this.offerTurn = offerTurn;
        this.speakers = speakers;
    }

    /// The term, if the actor may answer for it.
    ///
    /// @throws NotFound when there is none, or the actor neither speaks for the invited member nor keeps offices
    @Transactional(readOnly = true)
    TermSummary asked(TermId id) {
        var term = terms.get(id);
        var actor = actors.current();
        var member = term.member();
        boolean theirs = member != null && speakers.speaks(actor, member);
        if (!theirs && !actor.may(GovernanceIntent.KEEP_OFFICES)) {
            throw new NotFound();
        }
        return term;
    }

    /// Accepts, and names who will chair and who stands in.
    ///
    /// @throws Conflict when the offer was answered, taken back, or has expired
    @Transactional
    void accept(TermId id, String chairPerson, String deputy) {
        var term = open(id);
        book.change(term, TermEdit.to(TermState.ACCEPTED).answered(annals.now(), annals.by()));
        name(term, ContactRole.CHAIR_PERSON, chairPerson);
        name(term, ContactRole.DEPUTY, deputy);
        var office = offices.get(term.office());
        letters.accepted(office, term);
        annals.record("accepted", "term", id.value(), Map.of("member", invited.nameOf(term)));
        annals.publish(new OfferAccepted(annals.tenant(), annals.now(), term.office(), id));
    }

    private void name(TermSummary term, ContactRole role, String name) {
        if (!name.isBlank()) {
            book.name(term.id(), role, name, accountNamed(term, name), term.from(), null);
        }
    }

    /// The account of a representative by its name, so that its leaving is noticed.
    @Nullable
    AccountId accountNamed(TermSummary term, String name) {
        var member = term.member();
        return member == null
                ? null
                : invited.representatives(member)
                        .stream()
                        .filter(account -> account.name().equalsIgnoreCase(name))
                        .map(kolo.identity.AccountView::id)
                        .findFirst()
                        .orElse(null);
    }

    /// Declines; the turn is offered to the next in line at once.
    ///
    /// @throws Conflict when the offer was answered or taken back
    @Transactional
    void decline(TermId id, String reason) {
        close(open(id), reason);
    }

    /// Takes silence for a no; the turn is offered to the next in line at once.
    void unanswered(TermSummary term) {
        close(term, null);
    }

    private void close(TermSummary term, @Nullable String reason) {
        var member = Objects.requireNonNull(term.member());
        var outcome = new Declining(terms.of(term.office()), annals.zone()).outcomeFor(member);
        book.change(term, TermEdit.to(outcome)
                .answered(annals.now(), annals.by())
                .closed(annals.now(), annals.by(), reason));
        letters.declined(offices.get(term.office()), term);
        annals.record(outcome == TermState.DEFERRED ? "deferred" : "declined", "term", term.id().value(),
                Map.of("member", invited.nameOf(term), "reason", reason == null ? "" : reason));
        annals.publish(new OfferDeclined(annals.tenant(), annals.now(), term.office(), term.id()));
        if (term.until().isAfter(annals.today())) {
            offerTurn.next(term.office(), term.from(), term.until(), term.kind(), java.util.Set.of());
        }
    }

    private TermSummary open(TermId id) {
        var seen = asked(id);
        offices.lock(seen.office());
        var term = terms.get(id);
        if (term.state() != TermState.OFFERED) {
            throw new Conflict("governance.problem.answered");
        }
        if (term.phase(annals.now(), annals.zone()) == TermPhase.EXPIRED) {
            throw new Conflict("governance.problem.offer-expired");
        }
        return term;
    }
}
