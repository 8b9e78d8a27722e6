package kolo.events.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/// How long somebody who moved up has to say yes.
///
/// @param hours      from the moment of the offer, 1 to 720
/// @param quietFrom  the hour at which the night begins, 0 to 23, or null without a night
/// @param quietUntil the hour at which it ends
/// @param zone       the event's own, in which the night is night
public record OfferTime(int hours, @Nullable Integer quietFrom, @Nullable Integer quietUntil, ZoneId zone) {

    /// The last moment: never at night, and never after the event has begun.
    public Instant until(Instant now, Instant begins) {
        var end = morning(now.plus(Duration.ofHours(hours)));
        return end.isAfter(begins) ? begins : end;
    }

    private Instant morning(Instant end) {
        if (quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)) {
            return end;
        }
        var there = end.atZone(zone);
        int hour = there.getHour();
        boolean overMidnight = quietFrom > quietUntil;
        boolean quiet = overMidnight
                ? hour >= quietFrom || hour < quietUntil
                : hour >= quietFrom && hour < quietUntil;
        if (!quiet) {
            return end;
        }
        var day = overMidnight && hour >= quietFrom ? there.toLocalDate().plusDays(1) : there.toLocalDate();
        return day.atTime(LocalTime.of(quietUntil, 0)).atZone(zone).toInstant();
    }
}
