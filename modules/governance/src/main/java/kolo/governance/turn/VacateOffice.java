package kolo.governance.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.DecisionId;
import kolo.governance.GovernanceIntent;
import kolo.governance.Holding;
import kolo.governance.Tenure;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermPhase;
import kolo.governance.TermRevoked;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.TermVacated;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.office.TermEdit;
import kolo.governance.office.Terms;
import kolo.governance.office.Timeline;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.membership.Membership;

/// Ends a term before its time, puts somebody in to act in the same instant, and offers the rest where the rule says so.
@Component
class VacateOffice {
    private final Offices offices;
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;
    private final Actors actors;
    private final Invited invited;
    private final TurnLetters letters;
    private final Membership membership;
    private final OfferTurn offerTurn;

    VacateOffice(Offices offices, Terms terms, TermBook book, Annals annals, Actors actors, Invited invited,
            TurnLetters letters, Membership membership, OfferTurn offerTurn) {
        this.offices = offices;
        this.terms = terms;
        this.book = book;
        this.annals = annals;
        this.actors = actors;
        this.invited = invited;
        this.letters = letters;
        this.membership = membership;
        this.offerTurn = offerTurn;
    }

    /// The office records that a holder is gone, at this instant or from a day to come.
    ///
    /// @param day the first day without the holder, or null for now
    /// @throws Conflict when the term is not in office then
    @Transactional
    void vacate(TermId id, @Nullable LocalDate day, String reason) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        if (day != null && day.isBefore(annals.today())) {
            throw Invalid.field("day", "governance.problem.vacated-earlier");
        }
        at(id, day == null || !day.isAfter(annals.today()) ? null : day, reason, Optional.empty());
    }

    /// The same for what the rules cause.
    void at(TermId id, @Nullable LocalDate day, @Nullable String reason, Optional<DecisionId> decision) {
        offices.lock(terms.get(id).office());
        var term = terms.get(id);
        var instant = day == null ? annals.now() : Timeline.beginningOf(day, annals.zone());
        var timeline = terms.timeline(term.office());
        var holding = timeline.at(instant).filter(held -> held.term().id().equals(id));
        if (holding.isEmpty() || term.state() != TermState.CONFIRMED) {
            throw new Conflict("governance.problem.not-in-office");
        }
        cut(term, instant, reason, decision);
        var firstDay = day == null ? annals.today() : day;
        if (offices.get(term.office()).chair()) {
            fill(term, holding.get(), firstDay, instant);
        }
        letters.vacancy(offices.get(term.office()), term);
        annals.record("vacated", "term", id.value(),
                Map.of("holder", invited.nameOf(term), "at", instant.toString(), "reason",
                        reason == null ? "" : reason));
        annals.publish(new TermVacated(annals.tenant(), annals.now(), term.office(), id));
    }

    /// A term that carried over is recorded as held until now, so that what was stays true.
    private void cut(TermSummary term, Instant at, @Nullable String reason, Optional<DecisionId> decision) {
        var tenure = java.util.Objects.requireNonNull(term.tenure());
        var edit = (tenure.from().isBefore(at)
                ? TermEdit.to(TermState.VACATED).tenure(new Tenure(tenure.from(), at))
                : TermEdit.to(TermState.REVOKED).tenure(null))
                .closed(annals.now(), annals.by(), reason);
        decision.ifPresent(one -> edit.decision(one.value()));
        book.change(term, edit);
    }

    private void fill(TermSummary vacated, Holding holding, LocalDate day, Instant at) {
        var all = terms.of(vacated.office());
        var rule = new Vacancy(vacated, day);
        var eligible = membership.members(day).stream().filter(member -> member.standing().mayChair()).toList();
        var incoming = rule.incoming(all);
        var ends = actsUntil(vacated, day);
        rule.acting(all, eligible).ifPresent(member -> act(vacated, member, day, ends, at));
        boolean carriesOver = holding.basis() == Holding.Basis.CARRY_OVER;
        if (vacated.kind() != TermKind.ACTING && !carriesOver && rule.restIsOffered()) {
            var passedOver = new HashSet<MemberId>();
            incoming.ifPresent(passedOver::add);
            Optional.ofNullable(vacated.member()).ifPresent(passedOver::add);
            offerTurn.next(vacated.office(), day, vacated.until(), TermKind.REMAINDER, passedOver);
        }
    }

    /// Until the end of the turn, or for 90 days where the turn is over already.
    private static LocalDate actsUntil(TermSummary vacated, LocalDate day) {
        return vacated.until().isAfter(day) ? vacated.until() : day.plusDays(Timeline.CARRY_OVER_DAYS);
    }

    private void act(TermSummary vacated, MemberId member, LocalDate day, LocalDate ends, Instant at) {
        var until = terms.of(vacated.office())
                .stream()
                .flatMap(term -> Optional.ofNullable(term.tenure()).stream())
                .map(Tenure::from)
                .filter(from -> from.isAfter(at))
                .min(java.util.Comparator.naturalOrder())
                .filter(next -> next.isBefore(Timeline.beginningOf(ends, annals.zone())))
                .orElse(Timeline.beginningOf(ends, annals.zone()));
        if (!until.isAfter(at)) {
            return;
        }
        var id = book.add(TermDraft.turn(vacated.office(), member, TermKind.ACTING, TermState.CONFIRMED, day, ends,
                new Tenure(at, until)));
        var acting = terms.get(id);
        letters.acting(offices.get(vacated.office()), acting);
        annals.record("acting", "term", id.value(), Map.of("holder", invited.nameOf(acting), "from", at.toString()));
    }

    /// The office takes back a turn that has not begun; the days are offered to the next in line.
    ///
    /// @throws Conflict when it has begun or is closed
    @Transactional
    void revoke(TermId id, String reason) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        offices.lock(terms.get(id).office());
        takeBack(terms.get(id), reason);
    }

    /// The same for what the rules cause.
    void takeBack(TermSummary term, @Nullable String reason) {
        var phase = term.phase(annals.now(), annals.zone());
        if (!term.state().open() || phase == TermPhase.IN_OFFICE || phase == TermPhase.COMPLETED) {
            throw new Conflict("governance.problem.begun");
        }
        book.change(term, TermEdit.to(TermState.REVOKED).tenure(null).closed(annals.now(), annals.by(), reason));
        annals.record("revoked", "term", term.id().value(),
                Map.of("holder", invited.nameOf(term), "reason", reason == null ? "" : reason));
        annals.publish(new TermRevoked(annals.tenant(), annals.now(), term.office(), term.id()));
    }
}
