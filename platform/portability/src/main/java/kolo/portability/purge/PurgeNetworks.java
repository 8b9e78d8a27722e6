package kolo.portability.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.audit.AuditLog;
import kolo.files.BlobStore;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.portability.catalogue.NetworkTables;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.GlobalWork;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;

/// Erases closed networks whose grace period is over: rows, files, jobs, events, host names, and what the platform's own
/// log says of them. A tombstone without a name stays.
///
/// From the first step on nothing leads back; each step can be done again, so a purge that was cut off is finished by
/// the next round.
@Component
public class PurgeNetworks implements GlobalWork {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeNetworks.class);

    /// For so long bytes are looked for again that a node wrote while the purge ran.
    private static final Duration AFTERWARDS = Duration.ofDays(2);

    private final NetworkTables tables;
    private final BlobStore blobs;
    private final Networks networks;
    private final AuditLog audit;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PurgeNetworks(NetworkTables tables, BlobStore blobs, Networks networks, AuditLog audit, Actors actors,
            JdbcClient jdbc, Clock clock, TransactionTemplate transaction) {
        this.tables = tables;
        this.blobs = blobs;
        this.networks = networks;
        this.audit = audit;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Due(TenantId id, Instant openedAt, Instant closedAt) {}

    @Override
    public String name() {
        return "portability.purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void execute() {
        var problems = new ArrayList<RuntimeException>();
        for (var due : due()) {
            try {
                purge(due);
            } catch (RuntimeException problem) {
                // One network's trouble does not keep the others waiting.
                problems.add(problem);
            }
        }
        afterwards();
        if (!problems.isEmpty()) {
            var first = problems.removeFirst();
            problems.forEach(first::addSuppressed);
            throw first;
        }
    }

    private List<Due> due() {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("""
                                                       select id, created_at, closed_at from tenancy.tenant
                                                        where status = 'CLOSED' and kind = 'NETWORK'
                                                          and purge_after <= ?
                                                        order by purge_after, id
                                                       """)
                        .param(now())
                        .query((row, number) -> new Due(new TenantId(row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()))
                        .list()));
    }

    private void purge(Due due) {
        if (!begins(due.id())) {
            return;
        }
        forgetFiles(due.id());
        inPlatform(() -> jdbc.sql("delete from audit.entry where tenant_id = ? and subject_id = ?")
                .params(CurrentTenant.required().value(), due.id().value())
                .update());
        CurrentTenant.run(due.id(), () -> transaction.executeWithoutResult(status -> rows(due)));
        inPlatform(() -> actors.run(Actor.system(), () -> audit.record("portability.audit.purged", "platform", null,
                Map.of(), Map.of("openedAt", due.openedAt().toString(), "closedAt", due.closedAt().toString()))));
        LOG.info("A closed network was purged");
    }

    /// The last moment at which somebody could have opened the network again.
    private boolean begins(TenantId id) {
        return CurrentTenant.call(id,
                () -> transaction.execute(status -> jdbc.sql("""
                                                             update tenancy.tenant
                                                                set purge_began_at = coalesce(purge_began_at, ?)
                                                              where id = ? and status = 'CLOSED'
                                                                and purge_after <= ?
                                                             """)
                        .params(now(), id.value(), now())
                        .update() == 1));
    }

    private void rows(Due due) {
        var id = due.id().value();
        jdbc.sql("delete from tenancy.scheduled_tasks where task_instance like ?::text || '/%'").param(id).update();
        forgetEvents(id);
        for (var table : tables.all().reversed()) {
            if (!table.name().equals(NetworkTables.REGISTRY)) {
                jdbc.sql(table.delete()).param(id).update();
            }
        }
        jdbc.sql("""
                 insert into tenancy.tombstone (id, opened_at, closed_at, purged_at) values (?, ?, ?, ?)
                 on conflict do nothing
                 """).params(id, Timestamp.from(due.openedAt()), Timestamp.from(due.closedAt()), now()).update();
        jdbc.sql("delete from tenancy.tenant where id = ?").param(id).update();
    }

    /// What a job that was running meanwhile may have left.
    private void afterwards() {
        var since = Timestamp.from(clock.instant().minus(AFTERWARDS));
        var lately = Objects.requireNonNull(transaction.execute(status -> jdbc
                .sql("select id from tenancy.tombstone where purged_at >= ?")
                .param(since)
                .query(UUID.class)
                .list()));
        for (var id : lately) {
            forgetFiles(new TenantId(id));
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from tenancy.scheduled_tasks where task_instance like ?::text || '/%'")
                        .param(id)
                        .update();
                forgetEvents(id);
            });
        }
    }

    /// Those that wait and those that were given up; they name their network in what they carry.
    private void forgetEvents(UUID id) {
        for (var sql : List.of(
                "delete from tenancy.event_publication where serialized_event like '%' || ?::text || '%'",
                "delete from tenancy.parked_event where serialized_event like '%' || ?::text || '%'")) {
            jdbc.sql(sql).param(id).update();
        }
    }

    private void forgetFiles(TenantId id) {
        try {
            blobs.deleteAll(id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void inPlatform(Runnable work) {
        var platform = Objects.requireNonNull(transaction.execute(status -> networks.platform()));
        CurrentTenant.run(platform.id(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
