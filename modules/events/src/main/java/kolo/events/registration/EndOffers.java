package kolo.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.TenantJob;

/// Ends an offer, or the time to pay, at its moment, so that the place goes on without anybody opening a page.
@Component
class EndOffers implements TenantJob {
    static final String NAME = "events.offer";
    private final RegistrationRows registrations;
    private final Gate gate;
    private final Clock clock;

    EndOffers(RegistrationRows registrations, Gate gate, Clock clock) {
        this.registrations = registrations;
        this.gate = gate;
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
        if (until.isPresent() && !until.get().isAfter(clock.instant())) {
            gate.through(found.get().edition(), passage -> true);
            return Optional.empty();
        }
        return until;
    }
}
