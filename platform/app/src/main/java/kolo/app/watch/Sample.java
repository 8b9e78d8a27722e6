package kolo.app.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits in the database, for all networks together: five statements on tables that stand outside of the walls,
/// however many networks there are and however often somebody asks for the figures.
///
/// @param oldestLetter since when the letter waits that waits longest
/// @param oldestEvent  the same of events that are still being tried
/// @param parkedEvents that were given up after too many tries
/// @param lateJobs     that should have begun a minute ago
/// @param failingJobs  whose last run failed
/// @param figures      the networks' own figures, added up
record Sample(Instant at, long letters, Optional<Instant> oldestLetter, long events, Optional<Instant> oldestEvent,
        long failedEvents, long parkedEvents, long lateJobs, Optional<Instant> oldestLateJob, long failingJobs,
        Map<String, Long> networks, Map<String, Long> figures) {
    private static final Duration LATE = Duration.ofMinutes(1);

    private record Waiting(long count, Optional<Instant> oldest) {}

    private record Events(Waiting waiting, long failed, long parked) {}

    static Sample take(JdbcClient jdbc, Instant now) {
        var letters = letters(jdbc);
        var events = events(jdbc);
        var late = late(jdbc, now.minus(LATE));
        long failing = jdbc.sql("select count(*) from tenancy.scheduled_tasks where consecutive_failures > 0")
                .query(Long.class)
                .single();
        return new Sample(now, letters.count(), letters.oldest(), events.waiting().count(), events.waiting().oldest(),
                events.failed(), events.parked(), late.count(), late.oldest(), failing,
                counts(jdbc, "select lower(status), count(*) from tenancy.tenant where kind = 'NETWORK' group by 1"),
                counts(jdbc, "select name, sum(value) from tenancy.figure where name not like '%.last-%' group by 1"));
    }

    /// A letter that waits has a job of its own, named after it, and its identifier begins with the time it was written
    /// (UUID version 7). The letters of a suspended network wait on purpose.
    private static Waiting letters(JdbcClient jdbc) {
        return jdbc
                .sql("""
                     select count(*) as letters, min(right(s.task_instance, 36)) as oldest
                       from tenancy.scheduled_tasks s join tenancy.tenant t on t.id = left(s.task_instance, 36)::uuid
                      where s.task_name = 'mail.deliver' and t.status = 'ACTIVE'
                     """)
                .query((row, number) -> new Waiting(row.getLong("letters"),
                        Optional.ofNullable(row.getString("oldest")).map(UUID::fromString).map(Sample::writtenAt)))
                .single();
    }

    private static Instant writtenAt(UUID version7) {
        return Instant.ofEpochMilli(version7.getMostSignificantBits() >>> 16);
    }

    private static Events events(JdbcClient jdbc) {
        return jdbc
                .sql("""
                     select count(*) as waiting, min(publication_date) as oldest,
                            count(*) filter (where status = 'FAILED') as failed,
                            (select count(*) from tenancy.parked_event) as parked
                       from tenancy.event_publication where completion_date is null
                     """)
                .query((row, number) -> new Events(new Waiting(row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)),
                        row.getLong("failed"), row.getLong("parked")))
                .single();
    }

    private static Waiting late(JdbcClient jdbc, Instant before) {
        return jdbc
                .sql("""
                     select count(*) as late, min(execution_time) as oldest from tenancy.scheduled_tasks
                      where execution_time < :before and not picked
                     """)
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Waiting(row.getLong("late"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)))
                .single();
    }

    private static Map<String, Long> counts(JdbcClient jdbc, String statement) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(statement).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
