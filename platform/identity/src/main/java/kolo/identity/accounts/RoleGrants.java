package kolo.identity.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.Role;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// The dated records of who holds which role.
@Component
class RoleGrants {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives the role from now on; false when the account has it already.
    boolean grant(AccountId account, Role role, Optional<AccountId> by) {
        return jdbc.sql("""
                        insert into identity.role_grant (tenant_id, id, account_id, role, valid_from, granted_by)
                        values (:tenant, :id, :account, :role, :at, :by)
                        on conflict (tenant_id, account_id, role) where valid_until is null do nothing
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("account", account.value())
                .param("role", role.name())
                .param("at", now())
                .param("by", by.map(AccountId::value).orElse(null))
                .update() == 1;
    }

    /// Takes the role from now on; false when the account does not have it.
    boolean end(AccountId account, Role role, Optional<AccountId> by) {
        // A role given and taken within one microsecond leaves no period to record.
        return jdbc.sql("""
                        update identity.role_grant
                        set valid_until = greatest(:at, valid_from + interval '1 microsecond'), ended_by = :by
                        where tenant_id = :tenant and account_id = :account and role = :role and valid_until is null
                        """)
                .param("at", now())
                .param("by", by.map(AccountId::value).orElse(null))
                .param("tenant", tenant())
                .param("account", account.value())
                .param("role", role.name())
                .update() == 1;
    }

    /// The roles that the account holds now.
    Set<Role> of(AccountId account) {
        return jdbc.sql("""
                        select role from identity.role_grant
                        where tenant_id = :tenant and account_id = :account
                          and valid_from <= :at and (valid_until is null or valid_until > :at)
                        """)
                .param("tenant", tenant())
                .param("account", account.value())
                .param("at", now())
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .set();
    }

    /// Refuses to go on when the account is the last that can sign in with the role.
    ///
    /// Two administrators who remove each other at the same moment both lock every open grant first, so that the
    /// second one counts after the first has finished; counting is a statement of its own to see that.
    ///
    /// @throws Conflict when nobody else is left
    void refuseToLoseTheLast(AccountId account, Role role) {
        if (isTheLast(account, role)) {
            throw new Conflict("identity.last-holder." + role.name().toLowerCase(Locale.ROOT));
        }
    }

    /// Whether nobody else could sign in with the role that the account holds; as above, it locks the grants.
    boolean isTheLast(AccountId account, Role role) {
        var holders = jdbc.sql("""
                               select account_id from identity.role_grant
                               where tenant_id = :tenant and role = :role and valid_until is null order by id for update
                               """).param("tenant", tenant()).param("role", role.name()).query(UUID.class).set();
        if (!holders.contains(account.value())) {
            return false;
        }
        var others = jdbc.sql("""
                              select count(*) from identity.role_grant g
                              join identity.account a on a.tenant_id = g.tenant_id and a.id = g.account_id
                              where g.tenant_id = :tenant and g.role = :role and g.valid_until is null
                                and a.status = 'ACTIVE' and a.id <> :account
                              """)
                .param("tenant", tenant())
                .param("role", role.name())
                .param("account", account.value())
                .query(Long.class)
                .single();
        return others == 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return CurrentTenant.required().value();
    }
}
