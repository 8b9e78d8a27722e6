package kolo.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.AccountView;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.tenancy.CurrentTenant;

/// The accounts of the current network, to look at them.
@Component
class AccountRows {

    private static final String SELECT = """
                                         select a.id, a.email, a.name, a.language, a.zone, a.status,
                                           (select string_agg(g.role, ',') from identity.role_grant g
                                            where g.tenant_id = a.tenant_id and g.account_id = a.id
                                              and g.valid_from <= :at and (g.valid_until is null or g.valid_until > :at)) as roles
                                         from identity.account a where a.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<AccountView> find(AccountId id) {
        return query("and a.id = :id").param("id", id.value()).query(AccountRows::view).optional();
    }

    Optional<AccountView> byEmail(EmailAddress email) {
        return query("and a.email_norm = :email").param("email", email.normalised())
                .query(AccountRows::view)
                .optional();
    }

    Map<AccountId, AccountView> byIds(Collection<AccountId> ids) {
        return query("and a.id = any(:ids)").param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(AccountRows::view)
                .stream()
                .collect(Collectors.toMap(AccountView::id, Function.identity()));
    }

    List<AccountView> holding(Role role) {
        return query("""
                     and exists (select from identity.role_grant h
                       where h.tenant_id = a.tenant_id and h.account_id = a.id and h.role = :role
                         and h.valid_from <= :at and (h.valid_until is null or h.valid_until > :at))
                     order by a.name, a.id
                     """).param("role", role.name()).query(AccountRows::view).list();
    }

    Instant rolesChange(AccountId id, Instant after) {
        return jdbc.sql("""
                        select min(boundary.at) from identity.role_grant g
                        cross join lateral (values (g.valid_from), (g.valid_until)) as boundary (at)
                        where g.tenant_id = :tenant and g.account_id = :id and boundary.at > :after
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MAX);
    }

    List<AccountView> active() {
        return query("and a.status = 'ACTIVE' order by a.name, a.id").query(AccountRows::view).list();
    }

    /// Not through the aggregate: two sign-ins at once are no conflict.
    void noteSignIn(AccountId id) {
        jdbc.sql("update identity.account set signed_in_at = :at where tenant_id = :tenant and id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec query(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", CurrentTenant.required().value());
    }

    static AccountView view(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        return new AccountView(new AccountId(row.getObject("id", UUID.class)), row.getString("email"),
                row.getString("name"), row.getString("language"), zone == null ? null : ZoneId.of(zone),
                AccountStatus.valueOf(row.getString("status")), roles(row.getString("roles")));
    }

    static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Stream.of(joined.split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
