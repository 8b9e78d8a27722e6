package kolo.events.registration;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.RecurringWork;

/// Forgets what guests sent and never confirmed, after a week.
@Component
class KeepGuestsTidy implements RecurringWork {
    private static final Duration KEPT = Duration.ofDays(7);
    private final GuestRows guests;
    private final Clock clock;

    KeepGuestsTidy(GuestRows guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void execute() {
        guests.forget(clock.instant().minus(KEPT));
    }
}
