package kolo.operator.networks;

import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.operator.NetworkSection;
import kolo.tenancy.Limits;
import kolo.tenancy.Network;
import kolo.web.Fragment;

/// How much of its limits a network uses, on its page.
@Component
class LimitsSection implements NetworkSection {
    private final Limits limits;

    LimitsSection(Limits limits) {
        this.limits = limits;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Fragment> section(Network network) {
        return Optional.of(Fragment.of("operator/limitsSection")
                .with("use", limits.use())
                .with("path", new NetworkId(network.id().value()).path()));
    }
}
