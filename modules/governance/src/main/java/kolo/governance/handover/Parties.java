package kolo.governance.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.GovernanceIntent;
import kolo.governance.Holding;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermSummary;
import kolo.governance.mandate.HolderRights;
import kolo.identity.Actor;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;

/// Who hands over to whom, and for which side a person may act. Everything follows from the terms at the moment of
/// asking.
@Component
class Parties {
    private final Governance governance;
    private final HolderRights rights;
    private final Networks networks;
    private final Clock clock;

    Parties(Governance governance, HolderRights rights, Networks networks, Clock clock) {
        this.governance = governance;
        this.rights = rights;
        this.networks = networks;
        this.clock = clock;
    }

    /// The two terms of a handover.
    ///
    /// @param outgoing whoever holds the office in the last moment before, or null when nobody does
    record Pair(TermSummary incoming, @Nullable TermSummary outgoing, HandoverTimes times, LocalDate today) {
        /// Where the handover stands today.
        HandoverTimes.Stage stage() {
            return times.stage(today);
        }
    }

    /// The terms of the handover to a settled term that is not mere history.
    ///
    /// @throws NotFound when there is no such term
    Pair of(TermId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// The same, if there is one.
    Optional<Pair> find(TermId id) {
        return governance.term(id).filter(Parties::handedOver).map(this::pair);
    }

    /// Whether a term is one to which a handover leads.
    static boolean handedOver(TermSummary term) {
        return term.tenure() != null && (term.kind() == TermKind.REGULAR || term.kind() == TermKind.REMAINDER);
    }

    /// The two terms.
    Pair pair(TermSummary incoming) {
        var from = java.util.Objects.requireNonNull(incoming.tenure()).from();
        var outgoing = governance.holder(incoming.office(), from.minusMillis(1))
                .map(Holding::term)
                .filter(term -> !term.id().equals(incoming.id()))
                .orElse(null);
        return new Pair(incoming, outgoing, HandoverTimes.of(incoming, networks.current().zone()), today());
    }

    /// The sides for which the actor may sign. Where nobody holds the office before, the network's office hands over.
    Set<Side> sides(Actor actor, Pair pair) {
        var sides = EnumSet.noneOf(Side.class);
        if (rights.holds(actor, pair.incoming())) {
            sides.add(Side.INCOMING);
        }
        var outgoing = pair.outgoing();
        if (outgoing == null ? actor.may(GovernanceIntent.HAND_OVER) : rights.holds(actor, outgoing)) {
            sides.add(Side.OUTGOING);
        }
        return sides;
    }

    /// Whether the actor may keep the tasks: either side, and the office.
    boolean mayKeep(Actor actor, Pair pair) {
        return actor.may(GovernanceIntent.HAND_OVER) || !sides(actor, pair).isEmpty();
    }

    /// Whether the actor may read handovers: members and the office.
    static boolean mayRead(Actor actor) {
        return actor.isMember() || actor.may(GovernanceIntent.HAND_OVER);
    }

    /// The day it is in the network.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), networks.current().zone());
    }
}
