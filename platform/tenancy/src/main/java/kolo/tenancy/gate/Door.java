package kolo.tenancy.gate;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;

import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;

/// One network as this node saw it last, with the bucket from which its requests take their tokens.
final class Door {
    private final TimeMeter time;
    private final Bucket bucket;
    private final RequestMeter meter = new RequestMeter();
    private volatile Network network;

    Door(Network network, TimeMeter time) {
        this.time = time;
        this.network = network;
        this.bucket = Bucket.builder().addLimit(bandwidth(network.limits())).withCustomTimePrecision(time).build();
    }

    private static Bandwidth bandwidth(NetworkLimits limits) {
        return Bandwidth.builder()
                .capacity(limits.burst())
                .refillGreedy(limits.requestsASecond(), Duration.ofSeconds(1))
                .build();
    }

    Network network() {
        return network;
    }

    RequestMeter meter() {
        return meter;
    }

    /// The network as it is now; a new limit holds from the next request on.
    void learn(Network now) {
        var before = network;
        network = now;
        if (!before.limits().equals(now.limits())) {
            bucket.replaceConfiguration(
                    BucketConfiguration.builder().addLimit(bandwidth(now.limits())).build(),
                    TokensInheritanceStrategy.PROPORTIONALLY);
        }
    }

    /// Takes a token.
    ///
    /// @return how long until there is one again, or zero when one was there
    Duration pass() {
        meter.count(time.currentTimeNanos());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        meter.turnAway();
        return Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }
}
