package kolo.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.events.capacity.Pool;
import kolo.events.capacity.PoolKind;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// The rows of pools, and their locks. Every method needs a transaction.
///
/// The row of kind EVENT is the edition's gate: whoever locks another row of the edition holds it. Further rows are
/// locked in the order of their ids.
@Repository
class PoolRows {
    private static final String COLUMNS = "select id, kind, subject, capacity, taken from events.pool ";
    private final JdbcClient jdbc;

    PoolRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the gate of an edition until the end of the transaction.
    Optional<Pool> lockGate(EditionId edition) {
        return jdbc.sql(COLUMNS + "where edition_id = :edition and kind = 'EVENT' for update")
                .param("edition", edition.value())
                .query(PoolRows::pool)
                .optional();
    }

    /// Locks every pool of an edition, in the order of their ids.
    List<Pool> lockAll(EditionId edition) {
        return jdbc.sql(COLUMNS + "where edition_id = :edition order by id for update")
                .param("edition", edition.value())
                .query(PoolRows::pool)
                .list();
    }

    List<Pool> all(EditionId edition) {
        return jdbc.sql(COLUMNS + "where edition_id = :edition order by kind <> 'EVENT', kind, subject")
                .param("edition", edition.value())
                .query(PoolRows::pool)
                .list();
    }

    /// Locks those of an edition's pools that are about these subjects, in the order of their ids.
    List<Pool> lockAbout(EditionId edition, Collection<String> subjects) {
        return jdbc.sql(COLUMNS + "where edition_id = :edition and subject = any(:subjects) order by id for update")
                .param("edition", edition.value())
                .param("subjects", subjects.toArray(String[]::new))
                .query(PoolRows::pool)
                .list();
    }

    Pool add(EditionId edition, PoolKind kind, String subject, @Nullable Integer capacity) {
        var pool = new Pool(Ids.next(), kind, subject, capacity, 0);
        jdbc.sql(
                """
                insert into events.pool (tenant_id, id, edition_id, kind, subject, capacity, allowed_over, taken, last_number)
                values (:tenant, :id, :edition, :kind, :subject, :capacity, 0, 0, 0)
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", pool.id())
                .param("edition", edition.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("capacity", capacity)
                .update();
        return pool;
    }

    /// The next number of a request, from the locked gate.
    long nextNumber(UUID gate) {
        return jdbc.sql("update events.pool set last_number = last_number + 1 where id = :id returning last_number")
                .param("id", gate)
                .query(Long.class)
                .single();
    }

    /// Writes what was taken or given back, by pool. Unless the office lets somebody in by its own hand, a place beyond
    /// the capacity breaks the table's check.
    void change(Map<UUID, Integer> differences, boolean byHand) {
        var pools = differences.keySet().toArray(UUID[]::new);
        jdbc.sql("""
                 update events.pool p set taken = p.taken + c.difference,
                     allowed_over = least(case when :byHand then 1000000 else p.allowed_over end,
                         greatest(0, p.taken + c.difference - coalesce(p.capacity, 1000000)))
                 from unnest(:pools, :differences) as c (pool, difference) where p.id = c.pool
                 """)
                .param("byHand", byHand)
                .param("pools", pools)
                .param("differences", Arrays.stream(pools).map(differences::get).toArray(Integer[]::new))
                .update();
    }

    /// Sets a capacity; below what is taken nobody loses a place, and the pool is over for a time.
    void resize(UUID pool, @Nullable Integer capacity) {
        jdbc.sql("""
                 update events.pool set capacity = :capacity::integer,
                     allowed_over = greatest(0, taken - coalesce(:capacity::integer, 1000000))
                 where id = :id
                 """).param("capacity", capacity).param("id", pool).update();
    }

    private static Pool pool(ResultSet row, int index) throws SQLException {
        return new Pool(row.getObject("id", UUID.class), PoolKind.valueOf(row.getString("kind")),
                row.getString("subject"), Stored.number(row, "capacity"), row.getInt("taken"));
    }
}
