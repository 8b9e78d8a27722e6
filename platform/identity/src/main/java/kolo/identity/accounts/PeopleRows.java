package kolo.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.People.Found;
import kolo.identity.People.PersonView;
import kolo.identity.Role;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// The list of people of the current network.
@Component
class PeopleRows {

    private static final String SELECT = """
                                         select a.id, a.email, a.name, a.language, a.zone, a.status, a.signed_in_at,
                                           (select string_agg(g.role, ',') from identity.role_grant g
                                            where g.tenant_id = a.tenant_id and g.account_id = a.id
                                              and g.valid_from <= :at and (g.valid_until is null or g.valid_until > :at)) as roles,
                                           (select max(l.expires_at) from identity.one_time_link l
                                            where l.tenant_id = a.tenant_id and l.account_id = a.id and l.purpose = 'INVITATION'
                                              and l.consumed_at is null and l.expires_at > :at) as invited_until,
                                           count(*) over () as total
                                         from identity.account a where a.tenant_id = :tenant and a.erased_at is null\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found list(String search, @Nullable Role role, @Nullable AccountStatus status, int page, int size) {
        var rows = jdbc
                .sql(SELECT
                        + """
                          and (:search = '' or position(:search in a.name_folded) > 0 or position(:search in a.email_norm) > 0)
                          and (:status = '' or a.status = :status)
                          and (:role = '' or exists (select from identity.role_grant h
                            where h.tenant_id = a.tenant_id and h.account_id = a.id and h.role = :role
                              and h.valid_from <= :at and (h.valid_until is null or h.valid_until > :at)))
                          order by a.name_folded, a.id limit :size offset :skip
                          """)
                .param("at", now())
                .param("tenant", CurrentTenant.required().value())
                .param("search", Folding.fold(search))
                .param("status", status == null ? "" : status.name())
                .param("role", role == null ? "" : role.name())
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, number) -> new Row(view(row, number), row.getLong("total")))
                .list();
        return new Found(rows.stream().map(Row::person).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    Optional<PersonView> find(AccountId id) {
        return jdbc.sql(SELECT + "and a.id = :id")
                .param("at", now())
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .query(PeopleRows::view)
                .optional();
    }

    private record Row(PersonView person, long total) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PersonView view(ResultSet row, int number) throws SQLException {
        return new PersonView(AccountRows.view(row, number), instant(row, "signed_in_at"),
                instant(row, "invited_until"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
