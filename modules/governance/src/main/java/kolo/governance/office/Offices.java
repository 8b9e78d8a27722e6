package kolo.governance.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.governance.BodyId;
import kolo.governance.Office;
import kolo.governance.Office.BodyKind;
import kolo.governance.OfficeId;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// The offices and bodies of the current network.
@Component
public class Offices {
    private static final String SELECT = """
                                         select o.id, o.kind, o.body_id, b.kind as body_kind, o.name, o.version,
                                           (o.closed_on is not null or b.closed_on is not null) as closed
                                         from governance.office o
                                         left join governance.body b on b.tenant_id = o.tenant_id and b.id = o.body_id
                                         where o.tenant_id = :tenant
                                         """;
    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A board, working group or committee.
    public record Body(BodyId id, BodyKind kind, String name, @Nullable String purpose, boolean closed, int version) {}

    /// Every office in force, the chair first.
    public List<Office> all() {
        return jdbc
                .sql(SELECT + """
                               and o.closed_on is null and b.closed_on is null
                               order by o.kind, b.kind, b.name, o.position, o.id
                              """)
                .param("tenant", tenant())
                .query(Offices::office)
                .list();
    }

    /// The chair, if the network has one.
    public Optional<Office> chair() {
        return jdbc.sql(SELECT + " and o.kind = 'CHAIR'").param("tenant", tenant()).query(Offices::office).optional();
    }

    /// One office.
    public Optional<Office> find(OfficeId id) {
        return jdbc.sql(SELECT + " and o.id = :id")
                .param("tenant", tenant())
                .param("id", id.value())
                .query(Offices::office)
                .optional();
    }

    /// One office, or the answer that there is none.
    public Office get(OfficeId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// Holds the office until the end of the transaction, so that decisions about one office come one after another.
    ///
    /// @throws NotFound when there is none
    public void lock(OfficeId id) {
        if (jdbc.sql("select id from governance.office where tenant_id = :tenant and id = :id for update")
                .param("tenant", tenant())
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /// Every body in force, the board first.
    public List<Body> bodies() {
        return jdbc.sql("""
                        select id, kind, name, purpose, closed_on is not null as closed, version from governance.body
                        where tenant_id = :tenant and closed_on is null order by kind, name, id
                        """).param("tenant", tenant()).query(Offices::body).list();
    }

    /// One body.
    public Optional<Body> body(BodyId id) {
        return jdbc.sql("""
                        select id, kind, name, purpose, closed_on is not null as closed, version from governance.body
                        where tenant_id = :tenant and id = :id
                        """).param("tenant", tenant()).param("id", id.value()).query(Offices::body).optional();
    }

    /// Enters the chair.
    ///
    /// @throws Conflict when the network has one
    public OfficeId addChair(String name, Instant at) {
        var id = new OfficeId(Ids.next());
        try {
            insert(id, "CHAIR", null, name, 0, at);
        } catch (DuplicateKeyException second) {
            throw new Conflict("governance.problem.second-chair");
        }
        return id;
    }

    /// Enters a body.
    ///
    /// @throws Conflict when it is a second board
    public BodyId addBody(BodyKind kind, String name, @Nullable String purpose, Instant at) {
        var id = new BodyId(Ids.next());
        try {
            jdbc.sql("""
                     insert into governance.body (tenant_id, id, version, kind, name, purpose, created_at)
                     values (:tenant, :id, 0, :kind, :name, :purpose, :at)
                     """)
                    .param("tenant", tenant())
                    .param("id", id.value())
                    .param("kind", kind.name())
                    .param("name", name)
                    .param("purpose", purpose)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException second) {
            throw new Conflict("governance.problem.second-board");
        }
        return id;
    }

    /// Adds a seat to a body.
    public OfficeId addSeat(BodyId body, String name, Instant at) {
        int position = jdbc.sql("select count(*) from governance.office where tenant_id = :tenant and body_id = :body")
                .param("tenant", tenant())
                .param("body", body.value())
                .query(Integer.class)
                .single();
        var id = new OfficeId(Ids.next());
        insert(id, "SEAT", body, name, position, at);
        return id;
    }

    private void insert(OfficeId id, String kind, @Nullable BodyId body, String name, int position, Instant at) {
        jdbc.sql("""
                 insert into governance.office (tenant_id, id, version, kind, body_id, name, position, created_at)
                 values (:tenant, :id, 0, :kind, :body, :name, :position, :at)
                 """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("kind", kind)
                .param("body", body == null ? null : body.value())
                .param("name", name)
                .param("position", position)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        var body = row.getObject("body_id", UUID.class);
        var bodyKind = row.getString("body_kind");
        return new Office(new OfficeId(row.getObject("id", UUID.class)), Office.Kind.valueOf(row.getString("kind")),
                body == null ? null : new BodyId(body), bodyKind == null ? null : BodyKind.valueOf(bodyKind),
                row.getString("name"), row.getBoolean("closed"), row.getInt("version"));
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(new BodyId(row.getObject("id", UUID.class)), BodyKind.valueOf(row.getString("kind")),
                row.getString("name"), row.getString("purpose"), row.getBoolean("closed"), row.getInt("version"));
    }

    private static UUID tenant() {
        return CurrentTenant.required().value();
    }
}
