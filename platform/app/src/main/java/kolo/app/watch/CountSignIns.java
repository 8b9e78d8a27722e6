package kolo.app.watch;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import kolo.identity.SignInWitness;
import kolo.tenancy.Networks;

/// Counts tries to sign in, by network and how they ended.
@Component
class CountSignIns implements SignInWitness {
    private final MeterRegistry registry;
    private final NetworkTags tags;
    private final Networks networks;

    CountSignIns(MeterRegistry registry, NetworkTags tags, Networks networks) {
        this.registry = registry;
        this.tags = tags;
        this.networks = networks;
    }

    @Override
    public void tried(Outcome outcome) {
        var network = tags.of(networks.current());
        // All are there from the first on, so that the next failure is a rise and not the beginning of a series.
        for (var each : Outcome.values()) {
            counter(network, each);
        }
        counter(network, outcome).increment();
    }

    private Counter counter(String network, Outcome outcome) {
        return Counter.builder("kolo.sign.ins")
                .description("Tries to sign in by network and how they ended")
                .tag("network", network)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
