package kolo.tenancy.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Rounds;
import kolo.tenancy.TenantId;

/// Knows when the turn of each network comes in each recurring work, so that a round asks those whose turn it is and not
/// every network there is.
@Component
class RoundBook implements Rounds {
    /// A turn that comes this soon anyway is not moved, so that a deed does not write a row that the deed before it wrote.
    private static final Duration SOON = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The active tenants whose turn it is, those that never had one first.
    List<TenantId> due(String work, Instant now, int most) {
        return jdbc.sql("""
                        select t.id from tenancy.tenant t
                          left join tenancy.round r on r.tenant_id = t.id and r.work = ?
                         where t.status = 'ACTIVE' and (r.due_at is null or r.due_at <= ?)
                         order by r.due_at nulls first, t.id limit ?
                        """)
                .params(work, Timestamp.from(now), most)
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Enters the next turns of some tenants in one statement; a tenant that was purged meanwhile has none.
    void next(String work, Map<TenantId, Instant> turns) {
        var tenants = List.copyOf(turns.keySet());
        jdbc.sql("""
                 insert into tenancy.round (tenant_id, work, due_at)
                 select t.id, ?, turn.at from unnest(?, ?) as turn (id, at) join tenancy.tenant t on t.id = turn.id
                 on conflict (tenant_id, work) do update set due_at = excluded.due_at
                 """)
                .params(work, tenants.stream().map(TenantId::value).toArray(UUID[]::new),
                        tenants.stream().map(tenant -> Timestamp.from(turns.get(tenant))).toArray(Timestamp[]::new))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void soon(String work) {
        var now = clock.instant();
        jdbc.sql("update tenancy.round set due_at = ? where tenant_id = ? and work = ? and due_at > ?")
                .params(Timestamp.from(now), CurrentTenant.required().value(), work, Timestamp.from(now.plus(SOON)))
                .update();
    }
}
