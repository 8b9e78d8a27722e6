package kolo.membership.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import kolo.tenancy.Networks;

/// Which day it is in the network: memberships begin and end at midnight in its own time zone.
@Component
public class NetworkDay {
    private final Clock clock;
    private final Networks networks;

    NetworkDay(Clock clock, Networks networks) {
        this.clock = clock;
        this.networks = networks;
    }

    /// The instant it is.
    public Instant now() {
        return clock.instant();
    }

    /// The day it is in the current network.
    public LocalDate today() {
        return of(now());
    }

    /// The day of an instant in the current network.
    public LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, networks.current().zone());
    }

    /// When the day after that of an instant begins in the current network.
    public Instant after(Instant instant) {
        return of(instant).plusDays(1).atStartOfDay(networks.current().zone()).toInstant();
    }
}
