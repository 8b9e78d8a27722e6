package kolo.tenancy.gate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import kolo.kernel.TooManyRequests;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Outlets;
import kolo.tenancy.TenantId;

/// Two buckets: so many a minute for one client of a network, ten times as many for all of its clients.
final class OutletShare implements Outlets {
    private static final int CLIENTS = 10;
    private static final int MOST = 20_000;
    private final long perMinute;
    private final TimeMeter time;
    private final Map<Asker, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asker, Bucket> eldest) {
            return size() > MOST;
        }
    };

    OutletShare(long perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /// @param client empty for all clients of the network
    private record Asker(TenantId network, String client) {}

    @Override
    public void fetch(String client) {
        var network = CurrentTenant.required();
        spend(bucket(new Asker(network, client), perMinute));
        spend(bucket(new Asker(network, ""), perMinute * CLIENTS));
    }

    private static void spend(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999));
        }
    }

    private Bucket bucket(Asker asker, long capacity) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(asker, ignored -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, Duration.ofMinutes(1)))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }
}
