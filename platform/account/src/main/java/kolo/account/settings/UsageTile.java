package kolo.account.settings;

import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.identity.IdentityIntent;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.Use;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// Tells those who manage the network of a limit before it is reached, and of nothing as long as none is near.
@Component
class UsageTile implements DashboardTile {
    private final Limits limits;

    UsageTile(Limits limits) {
        this.limits = limits;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Fragment> tile(Actor actor, Network network) {
        if (network.platform() || !actor.may(IdentityIntent.MANAGE_NETWORK)) {
            return Optional.empty();
        }
        var near = limits.use().stream().filter(Use::near).toList();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(Fragment.of("account/settings/usageTile").with("use", near));
    }
}
