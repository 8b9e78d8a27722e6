package kolo.tenancy.wall;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.CannotStart;

/// Refuses to start as a database role that the walls do not hold.
@Component
class WallCheck implements SmartInitializingSingleton {
    private final JdbcClient jdbc;

    WallCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new CannotStart(
                    """
                    The database role that Kolo connects as could pass through the walls between networks:
                      %s""".formatted(String.join("\n  ", faults)),
                    "Connect as kolo_app, made by infra/postgres/roles.sql, and leave migrations to kolo_migrator.");
        }
    }

    private List<String> faults() {
        return jdbc
                .sql("""
                     select 'the role ' || rolname || ' is a superuser' from pg_roles
                      where rolname = current_user and rolsuper
                     union all
                     select 'the role ' || rolname || ' may bypass row level security' from pg_roles
                      where rolname = current_user and rolbypassrls
                     union all
                     select 'the role ' || rolname || ' may give itself any other role' from pg_roles
                      where rolname = current_user and rolcreaterole
                     union all
                     select 'the role ' || current_user || ' can act as ' || rolname || ', which row security does not hold'
                       from pg_roles
                      where (rolsuper or rolbypassrls) and rolname <> current_user
                        and not (select rolsuper from pg_roles where rolname = current_user)
                        and pg_has_role(current_user, oid, 'MEMBER')
                     union all
                     (select 'the policy ' || polname || ' of ' || polrelid::regclass || ' shows ' || current_user
                             || ' the rows of every network'
                        from pg_policy
                       where polpermissive and pg_get_expr(polqual, polrelid) = 'true'
                         and exists (select from unnest(polroles) as admitted (role)
                                      where role = 0 or pg_has_role(current_user, role, 'MEMBER'))
                       order by polrelid limit 3)
                     union all
                     select 'the role ' || current_user || ' can act as the owner of ' || c.oid::regclass
                       from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
                        and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'MEMBER')
                     """)
                .query(String.class)
                .list();
    }
}
