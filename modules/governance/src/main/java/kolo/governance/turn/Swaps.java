package kolo.governance.turn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.governance.DecisionId;
import kolo.governance.OfficeId;
import kolo.governance.SwapId;
import kolo.governance.TermId;
import kolo.governance.office.Annals;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// The proposals to exchange turns.
@Component
class Swaps {
    private final JdbcClient jdbc;
    private final Annals annals;

    Swaps(JdbcClient jdbc, Annals annals) {
        this.jdbc = jdbc;
        this.annals = annals;
    }

    /// A proposal and who has accepted it.
    record Swap(SwapId id, OfficeId office, TermId first, TermId second, @Nullable Instant firstAccepted,
            @Nullable Instant secondAccepted, @Nullable Instant done, @Nullable Instant withdrawn, int version) {

        boolean open() {
            return done == null && withdrawn == null;
        }

        boolean bothAccepted() {
            return firstAccepted != null && secondAccepted != null;
        }
    }

    SwapId add(OfficeId office, TermId first, TermId second) {
        var id = new SwapId(Ids.next());
        jdbc.sql("""
                 insert into governance.swap (tenant_id, id, version, office_id, first_term, second_term, proposed_at,
                   proposed_by)
                 values (:tenant, :id, 0, :office, :first, :second, :at, :by)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("office", office.value())
                .param("first", first.value())
                .param("second", second.value())
                .param("at", stamp())
                .param("by", annals.by())
                .update();
        return id;
    }

    Optional<Swap> find(SwapId id) {
        return jdbc.sql("select * from governance.swap where tenant_id = :tenant and id = :id")
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .query((row, number) -> swap(row))
                .optional();
    }

    List<Swap> open() {
        return jdbc.sql("""
                        select * from governance.swap
                        where tenant_id = :tenant and done_at is null and withdrawn_at is null order by proposed_at, id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .query((row, number) -> swap(row))
                .list();
    }

    void accept(Swap seen, boolean first) {
        one(jdbc.sql("""
                     update governance.swap
                     set first_accepted_at = case when :first then :at else first_accepted_at end,
                       second_accepted_at = case when :first then second_accepted_at else :at end,
                       version = version + 1
                     where tenant_id = :tenant and id = :id and version = :version and done_at is null
                       and withdrawn_at is null
                     """).param("first", first), seen);
    }

    void withdraw(Swap seen) {
        one(jdbc.sql("""
                     update governance.swap set withdrawn_at = :at, version = version + 1
                     where tenant_id = :tenant and id = :id and version = :version and done_at is null
                       and withdrawn_at is null
                     """), seen);
    }

    void done(Swap seen, @Nullable DecisionId decision) {
        one(jdbc.sql("""
                     update governance.swap set done_at = :at, decision_id = :decision, version = version + 1
                     where tenant_id = :tenant and id = :id and version = :version and done_at is null
                       and withdrawn_at is null
                     """).param("decision", decision == null ? null : decision.value()), seen);
    }

    /// The other proposals about these turns are off: whoever said yes to them said it of other turns, or for another
    /// member.
    void withdrawOthers(Swap done) {
        jdbc.sql("""
                 update governance.swap set withdrawn_at = :at, version = version + 1
                 where tenant_id = :tenant and id <> :id and done_at is null and withdrawn_at is null
                   and (first_term in (:first, :second) or second_term in (:first, :second))
                 """)
                .param("at", stamp())
                .param("tenant", CurrentTenant.required().value())
                .param("id", done.id().value())
                .param("first", done.first().value())
                .param("second", done.second().value())
                .update();
    }

    private void one(JdbcClient.StatementSpec statement, Swap seen) {
        int changed = statement.param("at", stamp())
                .param("tenant", CurrentTenant.required().value())
                .param("id", seen.id().value())
                .param("version", seen.version())
                .update();
        if (changed != 1) {
            throw new Conflict();
        }
    }

    private OffsetDateTime stamp() {
        return annals.now().atOffset(ZoneOffset.UTC);
    }

    private static Swap swap(ResultSet row) throws SQLException {
        return new Swap(new SwapId(row.getObject("id", UUID.class)),
                new OfficeId(row.getObject("office_id", UUID.class)),
                new TermId(row.getObject("first_term", UUID.class)),
                new TermId(row.getObject("second_term", UUID.class)), instant(row, "first_accepted_at"),
                instant(row, "second_accepted_at"), instant(row, "done_at"), instant(row, "withdrawn_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
