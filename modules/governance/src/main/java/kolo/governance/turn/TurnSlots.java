package kolo.governance.turn;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.governance.GovernanceIntent;
import kolo.governance.office.Offices;
import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// What waits for a person at home: an offer to answer, an exchange to agree to, what the office has to settle.
@Configuration(proxyBeanMethods = false)
class TurnSlots {

    @Component
    static class WaitingTurns implements DashboardTile {
        private final ReadTurns turns;
        private final Offices offices;

        WaitingTurns(ReadTurns turns, Offices offices) {
            this.turns = turns;
            this.offices = offices;
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<Fragment> tile(Actor actor, Network network) {
            if (network.platform() || !network.has("governance") || actor.account().isEmpty()) {
                return Optional.empty();
            }
            boolean keeps = actor.may(GovernanceIntent.KEEP_OFFICES);
            var asked = actor.isMember() ? turns.asked() : List.<TurnView>of();
            var swaps = actor.isMember() ? turns.askedSwaps() : List.<SwapView>of();
            var waiting = keeps ? turns.waiting() : List.<TurnView>of();
            var chair = keeps ? offices.chair() : Optional.<kolo.governance.Office>empty();
            var due = chair.flatMap(office -> turns.proposal(office.id())).filter(ProposalView::due);
            if (asked.isEmpty() && swaps.isEmpty() && waiting.isEmpty() && due.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Fragment.of("governance/tileTurns")
                    .with("asked", asked)
                    .with("swaps", swaps)
                    .with("waiting", waiting)
                    .with("due", due.orElse(null))
                    .with("chair", chair.orElse(null)));
        }
    }
}
