package kolo.governance.turn;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.GovernanceIntent;
import kolo.governance.OfferMade;
import kolo.governance.OfficeId;
import kolo.governance.SuccessionPlan;
import kolo.governance.SuccessionPlan.ProposedTurn;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.office.Terms;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.Membership;

/// Offers a turn to a member, by the rotation's plan or as the office chooses.
@Component
class OfferTurn {
    static final int USUAL_DAYS = 30;

    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Membership membership;
    private final TurnLetters letters;
    private final ObjectProvider<SuccessionPlan> plan;

    OfferTurn(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Membership membership,
            TurnLetters letters, ObjectProvider<SuccessionPlan> plan) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.membership = membership;
        this.letters = letters;
        this.plan = plan;
    }

    /// The next turn that nobody was offered yet, as the rotation proposes it; empty without a scheme.
    @Transactional(readOnly = true)
    Optional<ProposedTurn> proposal(OfficeId office) {
        var known = terms.of(office);
        return rotation()
                .flatMap(source -> source.turns(office, annals.now(), 10).stream())
                .filter(turn -> free(known, turn.from(), turn.until()))
                .findFirst();
    }

    /// Offers a turn to a member that the office chooses; for the next turn of the rotation it is the proposed one.
    ///
    /// @throws Conflict when the days are offered or settled already
    /// @throws Invalid when the member cannot take an office, or the days are over
    @Transactional
    TermId offer(OfficeId office, MemberId member, LocalDate from, LocalDate until, int responseDays) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        return make(office, member, from, until, responseDays, TermKind.REGULAR);
    }

    /// Offers days that became free to the next in line; empty when there is no scheme or nobody qualifies.
    ///
    /// @param passedOver members who do not come into question for these days
    Optional<TermId> next(OfficeId office, LocalDate from, LocalDate until, TermKind kind, Set<MemberId> passedOver) {
        var all = new HashSet<>(passedOver);
        all.addAll(saidNo(terms.of(office), from, until));
        return rotation()
                .flatMap(source -> source.nextFor(office, from, until, all, annals.now()).stream())
                .findFirst()
                .flatMap(turn -> Optional.ofNullable(turn.member())
                        .map(member -> make(office, member, from, until, turn.responseDays(), kind)));
    }

    private Stream<SuccessionPlan> rotation() {
        return Stream.ofNullable(plan.getIfAvailable());
    }

    /// Who has declined, deferred or was passed over for these days.
    static Set<MemberId> saidNo(List<TermSummary> known, LocalDate from, LocalDate until) {
        var no = new HashSet<MemberId>();
        for (var term : known) {
            boolean refused = term.state() == TermState.DECLINED || term.state() == TermState.DEFERRED
                    || term.state() == TermState.SKIPPED;
            if (refused && term.from().isBefore(until) && from.isBefore(term.until()) && term.member() != null) {
                no.add(term.member());
            }
        }
        return no;
    }

    private static boolean free(List<TermSummary> known, LocalDate from, LocalDate until) {
        return known.stream()
                .filter(term -> term.state().open() && term.kind() != TermKind.ACTING)
                .noneMatch(term -> term.from().isBefore(until) && from.isBefore(term.until()));
    }

    private TermId make(OfficeId id, MemberId member, LocalDate from, LocalDate until, int responseDays,
            TermKind kind) {
        offices.lock(id);
        var office = offices.get(id);
        if (office.closed()) {
            throw new Conflict("governance.problem.office-closed");
        }
        var draft = TermDraft.turn(id, member, kind, TermState.OFFERED, from, until, null);
        if (!until.isAfter(annals.today())) {
            throw Invalid.field("lastDay", "governance.problem.turn-over");
        }
        if (membership.find(member, annals.today()).isEmpty()) {
            throw new NotFound();
        }
        if (!membership.standing(member, annals.today()).mayChair()) {
            throw Invalid.field("member", "governance.problem.not-eligible");
        }
        if (!free(terms.of(id), from, until)) {
            throw new Conflict("governance.problem.offered-already");
        }
        var answerBy = new AnswerTime(responseDays).answerBy(annals.today(), from);
        var term = book.add(draft, new TermBook.OfferedUntil(annals.now(), answerBy));
        var offered = terms.get(term);
        int written = letters.offer(office, offered);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("office", office.name());
        facts.put("member", member.toString());
        facts.put("from", from);
        facts.put("until", until);
        facts.put("letters", written);
        annals.record("offered", "term", term.value(), facts);
        annals.publish(new OfferMade(annals.tenant(), annals.now(), id, term));
        return term;
    }
}
