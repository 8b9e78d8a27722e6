package kolo.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.Networks;
import kolo.tenancy.TenantJob;

/// Ends an offer, or the time to pay, at its moment, so that the place goes on without anybody opening a page.
@Component
class EndOffers implements TenantJob {
    static final String NAME = "events.offer";
    private static final Duration LATER = Duration.ofHours(6);
    private final RegistrationRows registrations;
    private final Gate gate;
    private final Networks networks;
    private final Clock clock;

    EndOffers(RegistrationRows registrations, Gate gate, Networks networks, Clock clock) {
        this.registrations = registrations;
        this.gate = gate;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Optional<Instant> execute(UUID subject) {
        var found = registrations.find(new RegistrationId(subject));
        var until = found.map(Registration::expiresAt);
        if (!networks.current().has("events")) {
            // Nobody could answer while the module is off; it is looked at again, and ends once the module is back.
            return until.map(at -> clock.instant().plus(LATER));
        }
        if (until.isPresent() && !until.get().isAfter(clock.instant())) {
            gate.through(found.get().edition(), passage -> true);
            return Optional.empty();
        }
        return until;
    }
}
