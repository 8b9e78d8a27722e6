package kolo.governance.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.DecisionId;
import kolo.governance.GovernanceIntent;
import kolo.governance.SuccessionPlan;
import kolo.governance.SwapId;
import kolo.governance.Tenure;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.TermsSwapped;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.Speakers;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;

/// Lets two members exchange their turns: the office proposes, both accept, a motion is recorded where one is needed.
@Component
class SwapTurns {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Invited invited;
    private final Swaps swaps;
    private final Decisions decisions;
    private final Speakers speakers;
    private final ObjectProvider<SuccessionPlan> plan;

    SwapTurns(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Invited invited, Swaps swaps,
            Decisions decisions, Speakers speakers, ObjectProvider<SuccessionPlan> plan) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.invited = invited;
        this.swaps = swaps;
        this.decisions = decisions;
        this.speakers = speakers;
        this.plan = plan;
    }

    /// Proposes an exchange.
    ///
    /// @throws kolo.kernel.Invalid when the two cannot be exchanged, or a rule stands against it
    @Transactional
    SwapId propose(TermId one, TermId other) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var rule = new SwapRule(terms.get(one), terms.get(other));
        rule.checkPair(annals.now());
        rule.check(rule.needsMotion() ? Optional.of(new Votes(1, 0, 0, true)) : Optional.empty(), objections(rule));
        var id = swaps.add(rule.first().office(), one, other);
        annals.record("swap-proposed", "swap", id.value(),
                Map.of("first", invited.nameOf(rule.first()), "second", invited.nameOf(rule.second())));
        return id;
    }

    /// The rules of the rotation against both turns as exchanged.
    private List<String> objections(SwapRule rule) {
        var both = Set.of(rule.first().id(), rule.second().id());
        var found = new ArrayList<String>();
        plan.ifAvailable(source -> {
            found.addAll(against(source, rule.first(), member(rule.second()), both));
            found.addAll(against(source, rule.second(), member(rule.first()), both));
        });
        return found.stream().distinct().toList();
    }

    private List<String> against(SuccessionPlan source, TermSummary turn, MemberId member, Set<TermId> leftOut) {
        return source.objections(turn.office(), member, turn.from(), turn.until(), leftOut, annals.now());
    }

    private static MemberId member(TermSummary term) {
        return Objects.requireNonNull(term.member());
    }

    /// A proposal, if the actor represents one of the two or keeps offices.
    ///
    /// @throws NotFound otherwise
    @Transactional(readOnly = true)
    Swaps.Swap asked(SwapId id) {
        var swap = swaps.find(id).orElseThrow(NotFound::new);
        if (!actors.current().may(GovernanceIntent.KEEP_OFFICES) && !represents(swap.first())
                && !represents(swap.second())) {
            throw new NotFound();
        }
        return swap;
    }

    boolean represents(TermId id) {
        var member = terms.get(id).member();
        return member != null && speakers.speaks(actors.current(), member);
    }

    /// One of the two accepts; the office may record the yes of one that gave it another way. When both have, and no
    /// motion is needed, the turns are exchanged.
    ///
    /// @param forFirst for whom it is accepted
    /// @throws Conflict when it was withdrawn or is done
    @Transactional
    void accept(SwapId id, boolean forFirst) {
        var seen = asked(id);
        offices.lock(seen.office());
        var swap = swaps.find(id).orElseThrow(NotFound::new);
        if (!actors.current().may(GovernanceIntent.KEEP_OFFICES)
                && !represents(forFirst ? swap.first() : swap.second())) {
            throw new NotFound();
        }
        swaps.accept(swap, forFirst);
        annals.record("swap-accepted", "swap", id.value(),
                Map.of("member", invited.nameOf(terms.get(forFirst ? swap.first() : swap.second()))));
        var now = swaps.find(id).orElseThrow();
        if (now.bothAccepted() && !new SwapRule(terms.get(now.first()), terms.get(now.second())).needsMotion()) {
            carryOut(now, Optional.empty());
        }
    }

    /// The motion carried: the turns are exchanged.
    ///
    /// @throws kolo.kernel.Invalid when it did not carry, or a rule stands against the exchange
    /// @throws Conflict when not both have accepted
    @Transactional
    void decide(SwapId id, Decisions.Draft motion) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var seen = asked(id);
        offices.lock(seen.office());
        var swap = swaps.find(id).orElseThrow(NotFound::new);
        if (!swap.open() || !swap.bothAccepted()) {
            throw new Conflict("governance.problem.swap-not-accepted");
        }
        carryOut(swap, Optional.of(motion));
    }

    /// Takes the proposal back, or one of the two says no.
    @Transactional
    void withdraw(SwapId id) {
        swaps.withdraw(asked(id));
        annals.record("swap-withdrawn", "swap", id.value(), Map.of());
    }

    private void carryOut(Swaps.Swap swap, Optional<Decisions.Draft> motion) {
        var rule = new SwapRule(terms.get(swap.first()), terms.get(swap.second()));
        rule.checkPair(annals.now());
        rule.check(motion.map(Decisions.Draft::votes), objections(rule));
        @Nullable
        DecisionId decision = motion.map(draft -> decisions.add(swap.office(), Decisions.Matter.SWAP, null, draft))
                .orElse(null);
        exchange(rule);
        swaps.done(swap, decision);
        swaps.withdrawOthers(swap);
        annals.record("swapped", "swap", swap.id().value(),
                Map.of("first", invited.nameOf(rule.first()), "second", invited.nameOf(rule.second())));
        annals.publish(new TermsSwapped(annals.tenant(), annals.now(), swap.office(), swap.first(), swap.second()));
    }

    private void exchange(SwapRule rule) {
        var begun = rule.first().inOffice(annals.now()) ? rule.first() : rule.second();
        if (begun.inOffice(annals.now())) {
            handOverNow(begun, begun.id().equals(rule.first().id()) ? rule.second() : rule.first());
            return;
        }
        book.change(rule.first(), taken(rule.first()).member(member(rule.second())));
        book.change(rule.second(), taken(rule.second()).member(member(rule.first())));
        book.exchangeContacts(rule.first().id(), rule.second().id());
    }

    /// Who accepts the exchange of an offered turn accepts the turn.
    private TermEdit taken(TermSummary term) {
        return term.state() == TermState.OFFERED
                ? TermEdit.to(TermState.ACCEPTED).answered(annals.now(), annals.by())
                : TermEdit.keeping();
    }

    /// A turn that has begun is cut at this instant, and the other holder has the rest of it.
    private void handOverNow(TermSummary begun, TermSummary later) {
        var tenure = Objects.requireNonNull(begun.tenure());
        book.change(begun, TermEdit.to(TermState.VACATED)
                .tenure(new Tenure(tenure.from(), annals.now()))
                .closed(annals.now(), annals.by(), null));
        book.add(TermDraft.turn(begun.office(), member(later), TermKind.REMAINDER, TermState.CONFIRMED, annals.today(),
                begun.until(), new Tenure(annals.now(), tenure.until())));
        book.change(later, taken(later).member(member(begun)));
    }
}
