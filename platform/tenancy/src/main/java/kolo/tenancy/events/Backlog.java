package kolo.tenancy.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

import kolo.tenancy.EventBacklog;

/// The rows of Modulith's registry that need another attempt, and those that have had enough of them.
///
/// Modulith's own search for failed deliveries reads the oldest ones first, whether or not their time has come, and
/// measures their age from the event instead of from the last attempt; so the choice is made here.
@Component
@EnableConfigurationProperties(EventProperties.class)
class Backlog implements EventBacklog {
    /// A node of the next version may already publish what this one does not know.
    private static final Duration UNKNOWN_WAITS = Duration.ofDays(1);
    private final JdbcClient jdbc;
    private final EventProperties properties;
    private final Clock clock;

    Backlog(JdbcClient jdbc, EventProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    /// Takes for failed what no node has answered for. A delivery that is being handled holds its row, and is passed
    /// over.
    @Transactional
    int failForgotten() {
        return jdbc.sql("""
                        update tenancy.event_publication set status = 'FAILED' where id in (
                          select id from tenancy.event_publication
                          where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                            and greatest(publication_date, coalesce(last_resubmission_date, publication_date)) < :then
                          for update skip locked)
                        """).param("then", ago(properties.forgottenAfter())).update();
    }

    /// Puts aside what has had all its attempts, and what this version has not known for a day.
    @Transactional
    int park() {
        var unknown = jdbc
                .sql("select distinct event_type from tenancy.event_publication where publication_date < :then")
                .param("then", ago(UNKNOWN_WAITS))
                .query(String.class)
                .list()
                .stream()
                .filter(type -> !ClassUtils.isPresent(type, getClass().getClassLoader()))
                .toList();
        return jdbc
                .sql("""
                     with gone as (
                       delete from tenancy.event_publication where id in (
                         select id from tenancy.event_publication
                         where (status = 'FAILED' and completion_attempts >= :attempts)
                           or (event_type = any(:unknown) and publication_date < :then)
                         for update skip locked)
                       returning id, listener_id, event_type, serialized_event, publication_date, completion_attempts)
                     insert into tenancy.parked_event (id, listener_id, event_type, serialized_event, publication_date,
                       attempts, parked_at)
                     select id, listener_id, event_type, serialized_event, publication_date, completion_attempts, :now
                     from gone
                     """)
                .param("attempts", properties.attempts())
                .param("unknown", unknown.toArray(String[]::new))
                .param("then", ago(UNKNOWN_WAITS))
                .param("now", ago(Duration.ZERO))
                .update();
    }

    /// Claims what is due: the pause after an attempt begins with the claim, so that nobody else finds the same.
    @Transactional
    Set<UUID> claimDue() {
        return jdbc.sql("""
                        update tenancy.event_publication set last_resubmission_date = :now where id in (
                          select id from tenancy.event_publication
                          where status = 'FAILED' and coalesce(last_resubmission_date, publication_date)
                            + make_interval(secs => least(:longest, :first * power(2, completion_attempts - 1))) <= :now
                          order by last_resubmission_date, id limit :batch for update skip locked)
                        returning id
                        """)
                .param("now", ago(Duration.ZERO))
                .param("first", properties.firstPause().toSeconds())
                .param("longest", properties.longestPause().toSeconds())
                .param("batch", properties.batch())
                .query(UUID.class)
                .set();
    }

    /// How many rows Modulith has to read so that all that was claimed is among them.
    @Transactional(readOnly = true)
    int failed() {
        return jdbc.sql("select count(*) from tenancy.event_publication where status = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from tenancy.event_publication").query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public Duration oldest() {
        return Optional.ofNullable(jdbc.sql("select min(publication_date) from tenancy.event_publication")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst())
                .map(since -> Duration.between(since, clock.instant().atOffset(ZoneOffset.UTC)))
                .orElse(
                        Duration.ZERO);
    }

    @Override
    @Transactional(readOnly = true)
    public long parkedCount() {
        return jdbc.sql("select count(*) from tenancy.parked_event").query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Parked> parked() {
        return jdbc.sql("select * from tenancy.parked_event order by parked_at desc, id limit 100")
                .query((row, number) -> new Parked(row.getObject("id", UUID.class),
                        ClassUtils.getShortName(row.getString("event_type")), row.getString("listener_id"),
                        row.getString("serialized_event"),
                        instant(row.getObject("publication_date", OffsetDateTime.class)),
                        instant(row.getObject("parked_at", OffsetDateTime.class)), row.getInt("attempts")))
                .list();
    }

    private static Instant instant(OffsetDateTime stamp) {
        return stamp.toInstant();
    }

    @Override
    @Transactional
    public boolean tryAgain(UUID id) {
        return jdbc.sql("""
                        with gone as (delete from tenancy.parked_event where id = :id returning *)
                        insert into tenancy.event_publication (id, listener_id, event_type, serialized_event,
                          publication_date, status, completion_attempts, last_resubmission_date)
                        select id, listener_id, event_type, serialized_event, :now, 'FAILED', 1, null from gone
                        """).param("id", id).param("now", ago(Duration.ZERO)).update() == 1;
    }

    @Override
    @Transactional
    public boolean drop(UUID id) {
        return jdbc.sql("delete from tenancy.parked_event where id = :id").param("id", id).update() == 1;
    }
}
