package kolo.governance.turn;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.TermPhase;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Terms;
import kolo.membership.MemberId;
import kolo.membership.MemberLeft;
import kolo.membership.Membership;
import kolo.membership.RepresentationChanged;
import kolo.membership.StandingChanged;

/// What a change of membership does to offices, in the transaction that changes it: an organisation that leaves or is
/// suspended holds nothing from that very instant, or from the midnight on which it takes effect.
@Component
class MembersLeave {
    private static final int LONGEST_DAYS = 800;

    private final Terms terms;
    private final Annals annals;
    private final Membership membership;
    private final VacateOffice vacateOffice;
    private final OfferTurn offerTurn;
    private final LeadPersons leadPersons;

    MembersLeave(Terms terms, Annals annals, Membership membership, VacateOffice vacateOffice, OfferTurn offerTurn,
            LeadPersons leadPersons) {
        this.terms = terms;
        this.annals = annals;
        this.membership = membership;
        this.vacateOffice = vacateOffice;
        this.offerTurn = offerTurn;
        this.leadPersons = leadPersons;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StandingChanged event) {
        leave(event.member());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MemberLeft event) {
        leave(event.member());
    }

    /// A named person who no longer represents the holder has left its place in the term too.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RepresentationChanged event) {
        var today = annals.today();
        var still = membership.representatives(event.member(), today)
                .stream()
                .map(kolo.membership.Representative::account)
                .toList();
        for (var term : terms.of(event.member())) {
            if (term.state().open() && term.until().isAfter(today)) {
                for (var contact : term.contacts()) {
                    var account = contact.account();
                    if (account != null && contact.on(today) && !still.contains(account)) {
                        leadPersons.left(term, contact.role(), today);
                    }
                }
            }
        }
    }

    private void leave(MemberId member) {
        for (var term : terms.of(member)) {
            if (!term.state().open()) {
                continue;
            }
            if (term.phase(annals.now(), annals.zone()) == TermPhase.IN_OFFICE) {
                firstDayWithout(member, term).ifPresent(day -> vacateOffice.at(term.id(),
                        day.isAfter(annals.today()) ? day : null, null, Optional.empty()));
            } else if (term.phase(annals.now(), annals.zone()) != TermPhase.COMPLETED
                    && new OrganisationLeaves(membership.standing(member, lastKnown(term))).vacates()) {
                vacateOffice.takeBack(term, null);
                offerTurn.next(term.office(), term.from(), term.until(), term.kind(), java.util.Set.of(member));
            }
        }
    }

    private LocalDate lastKnown(TermSummary term) {
        return term.state() == TermState.CONFIRMED && term.from().isAfter(annals.today())
                ? term.from()
                : annals.today();
    }

    private Optional<LocalDate> firstDayWithout(MemberId member, TermSummary term) {
        var last = annals.today().plusDays(LONGEST_DAYS);
        var until = term.until().isBefore(last) ? term.until() : last;
        return annals.today()
                .datesUntil(until.isAfter(annals.today()) ? until : annals.today().plusDays(1))
                .filter(day -> new OrganisationLeaves(membership.standing(member, day)).vacates())
                .findFirst();
    }
}
