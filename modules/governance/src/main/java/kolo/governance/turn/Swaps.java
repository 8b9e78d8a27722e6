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
        mark(seen, first ? "first_accepted_at" : "second_accepted_at");
    }

    void withdraw(Swap seen) {
        mark(seen, "withdrawn_at");
    }

    void done(Swap seen, @Nullable DecisionId decision) {
        if (decision != null) {
            jdbc.sql("update governance.swap set decision_id = :decision where tenant_id = :tenant and id = :id")
                    .param("decision", decision.value())
                    .param("tenant", CurrentTenant.required().value())
                    .param("id", seen.id().value())
                    .update();
        }
        mark(seen, "done_at");
    }

    private void mark(Swap seen, String column) {
        int changed = jdbc
                .sql("update governance.swap set " + column
                        + """
                           = :at, version = version + 1
                          where tenant_id = :tenant and id = :id and version = :version and done_at is null
                            and withdrawn_at is null
                          """)
                .param("at", stamp())
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
