package kolotest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it. All threads see the same time.
///
/// [ClockAt] puts one into a Spring test in place of the application's own.
public final class MutableClock extends Clock {

    private final Hands hands;
    private final ZoneId zone;

    private MutableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /// A clock in UTC that shows the ISO-8601 instant `instant`, for example `2026-03-01T09:00:00Z`.
    public static MutableClock at(String instant) {
        return new MutableClock(new Hands(Instant.parse(instant)), ZoneOffset.UTC);
    }

    /// Moves the clock to the ISO-8601 instant `instant`, which may be earlier.
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /// Moves the clock to `instant`, which may be earlier.
    public void set(Instant instant) {
        hands.set(instant);
    }

    /// Moves the clock on by `duration`.
    public void advance(Duration duration) {
        hands.advance(duration);
    }

    @Override
    public Instant instant() {
        return hands.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same clock read in another zone: moving one moves both.
    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(hands, other);
    }

    /// What the readings of one clock in several zones share.
    private static final class Hands {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }
    }
}
