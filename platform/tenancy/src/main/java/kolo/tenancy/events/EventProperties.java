package kolo.tenancy.events;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How events are delivered again.
///
/// @param retryEvery     how often it is looked for events to deliver again
/// @param forgottenAfter after which time without an answer the node that should have delivered an event is taken to
///                       have died. Delivering one that is only late does no harm: it is handled once
/// @param firstPause     the pause before the second attempt; it doubles from attempt to attempt
/// @param longestPause   how long a pause may become
/// @param attempts       after how many attempts a delivery is parked
/// @param batch          how many are delivered again at a time
@ConfigurationProperties("kolo.events")
record EventProperties(@DefaultValue("1m") Duration retryEvery, @DefaultValue("2m") Duration forgottenAfter,
        @DefaultValue("30s") Duration firstPause, @DefaultValue("1h") Duration longestPause,
        @DefaultValue("10") int attempts, @DefaultValue("100") int batch) {
    EventProperties {
        refuseNone("retry-every", retryEvery);
        refuseNone("forgotten-after", forgottenAfter);
        refuseNone("first-pause", firstPause);
        refuseNone("longest-pause", longestPause);
        refuseNone("attempts", attempts);
        refuseNone("batch", batch);
    }

    private static void refuseNone(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("kolo.events." + name + " is a time such as 30s, not " + time + ".");
        }
    }

    private static void refuseNone(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("kolo.events." + name + " is a number from 1 on, not " + number + ".");
        }
    }
}
