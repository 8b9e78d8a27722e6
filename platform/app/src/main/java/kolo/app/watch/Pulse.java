package kolo.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Feels every two seconds whether the database is there, and every fifteen what waits in it, in a thread of its own:
/// who asks for the figures or for the health never waits for the database.
@Component
class Pulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final int PROBES_PER_SAMPLE = 8;
    private static final Sample NOTHING = new Sample(Instant.EPOCH, 0, Optional.empty(), 0, Optional.empty(), 0, 0, 0,
            Optional.empty(), 0, Map.of(), Map.of());
    private final WatchPool pool;
    private final Clock clock;
    private volatile boolean up = true;
    private volatile Sample sample = NOTHING;
    private int probes;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable Future<?> beats;

    Pulse(WatchPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// Whether the database answered the last time.
    boolean up() {
        return up;
    }

    /// What was found the last time that the database answered.
    Sample sample() {
        return sample;
    }

    /// Looks now.
    synchronized void beat() {
        boolean answers = pool.answers();
        if (answers != up) {
            LOG.warn(answers ? "The database answers again" : "The database does not answer");
        }
        up = answers;
        if (answers && probes++ % PROBES_PER_SAMPLE == 0) {
            try {
                sample = Sample.take(pool.jdbc(), clock.instant());
            } catch (DataAccessException unreadable) {
                probes = 0;
                LOG.warn("What waits in the database cannot be counted: {}", unreadable.getMessage());
            }
        }
    }

    @Override
    public void start() {
        var beating = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("kolo-watch").daemon().factory());
        beats = beating.scheduleWithFixedDelay(this::beatOrTell, 0, PROBE.toMillis(), TimeUnit.MILLISECONDS);
        thread = beating;
    }

    /// An executor never calls again what once threw.
    private void beatOrTell() {
        try {
            beat();
        } catch (RuntimeException unexpected) {
            LOG.error("The database cannot be watched", unexpected);
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && beats != null && !beats.isDone();
    }
}
