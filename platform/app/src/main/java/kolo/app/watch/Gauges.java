package kolo.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// The figures that are read from the last sample; an age goes on rising when no sample can be taken.
@Component
class Gauges implements MeterBinder {
    private final Pulse pulse;
    private final Clock clock;
    private final WatchProperties properties;

    Gauges(Pulse pulse, Clock clock, WatchProperties properties) {
        this.pulse = pulse;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kolo.database.up", pulse, beat -> beat.up() ? 1 : 0)
                .description("1 when the database answered the last time, 0 when not")
                .register(registry);
        age(registry, "kolo.sample.age", "Since what waits in the database was counted",
                sample -> Optional.of(sample.at()));
        count(registry, "kolo.mail.waiting", "Letters that wait to be delivered", Sample::letters);
        age(registry, "kolo.mail.oldest", "Age of the letter that waits longest, 0 when none does",
                Sample::oldestLetter);
        count(registry, "kolo.events.waiting", "Events that a listener has not handled yet", Sample::events);
        age(registry, "kolo.events.oldest", "Age of the event that waits longest, 0 when none does",
                Sample::oldestEvent);
        count(registry, "kolo.events.failed", "Events that failed and are tried again", Sample::failedEvents);
        count(registry, "kolo.events.parked", "Events that were given up and wait for an operator",
                Sample::parkedEvents);
        count(registry, "kolo.jobs.late", "Jobs that should have begun a minute ago", Sample::lateJobs);
        age(registry, "kolo.jobs.oldest", "How late the latest of them is", Sample::oldestLateJob);
        count(registry, "kolo.jobs.failing", "Jobs whose last run failed", Sample::failingJobs);
        for (var status : new String[]{"active", "suspended", "closed"}) {
            Gauge.builder("kolo.networks", pulse, beat -> value(beat.sample().networks(), status))
                    .description("Networks by status")
                    .tag("status", status)
                    .register(registry);
        }
        if (!properties.backupMark().isEmpty()) {
            Gauge.builder("kolo.backup.age", this, Gauges::backupAge)
                    .description("Since the last backup; there only where kolo.watch.backup-mark is set")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    private void count(MeterRegistry registry, String name, String description, ToDoubleFunction<Sample> count) {
        Gauge.builder(name, pulse, beat -> count.applyAsDouble(beat.sample()))
                .description(description)
                .register(registry);
    }

    private void age(MeterRegistry registry, String name, String description,
            Function<Sample, Optional<Instant>> since) {
        Gauge.builder(name, pulse, beat -> since.apply(beat.sample()).map(this::secondsSince).orElse(0.0))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    /// A mark that cannot be read is no backup.
    private double backupAge() {
        try {
            return secondsSince(Files.getLastModifiedTime(Path.of(properties.backupMark())).toInstant());
        } catch (IOException missing) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private double secondsSince(Instant then) {
        return Math.max(0, Duration.between(then, clock.instant()).toMillis() / 1000.0);
    }

    private static double value(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
