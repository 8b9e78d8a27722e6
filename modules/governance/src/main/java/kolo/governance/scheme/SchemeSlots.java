package kolo.governance.scheme;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.GovernanceIntent;
import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// Tells the office at home that members have come or gone and the rules in force can no longer be kept.
@Component
class SchemeSlots implements DashboardTile {
    private final Governance governance;
    private final TellSuccession succession;
    private final Rotation rotation;
    private final Clock clock;

    SchemeSlots(Governance governance, TellSuccession succession, Rotation rotation, Clock clock) {
        this.governance = governance;
        this.succession = succession;
        this.rotation = rotation;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Fragment> tile(Actor actor, Network network) {
        if (!network.has("governance") || network.platform() || !actor.may(GovernanceIntent.SET_UP_ROTATION)) {
            return Optional.empty();
        }
        return governance.chair()
                .flatMap(chair -> rotation.input(chair.id(), clock.instant(), java.util.Set.of()))
                .filter(input -> !input.members().isEmpty())
                .flatMap(input -> {
                    var answer = input.feasibility();
                    return answer.feasible()
                            ? Optional.empty()
                            : Optional.of(Fragment.of("governance/tileRules")
                                    .with("warnings", TellSuccession.infeasible(answer, input.scheme(),
                                            succession.saying(SchemePage.language(), input))));
                });
    }
}
