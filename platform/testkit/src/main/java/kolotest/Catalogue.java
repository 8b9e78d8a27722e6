package kolotest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Reads PostgreSQL's catalogue and says which tables do not stand behind the walls between networks.
///
/// A table is either a network's own, and then it has all that the walls ask for, or it is named as one of the few that
/// belong to no network. Nothing has to be registered for a new table to be looked at.
public final class Catalogue {
    /// The condition that holds a network's table, as PostgreSQL prints it.
    static final String POLICY = "(tenant_id = (current_setting('app.tenant'::text))::uuid)";

    private static final String OURS = """
                                       n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg\\_temp%'
                                       """;

    private final DataSource superuser;
    private final JdbcClient jdbc;
    private final Set<String> withoutNetwork;

    /// @param superuser      connections that see the whole catalogue
    /// @param withoutNetwork the tables, as `schema.table`, that belong to no network
    public Catalogue(DataSource superuser, Set<String> withoutNetwork) {
        this.superuser = superuser;
        this.jdbc = JdbcClient.create(superuser);
        this.withoutNetwork = Set.copyOf(withoutNetwork);
    }

    /// One sentence for everything that is missing; empty when every wall stands.
    public List<String> faults() {
        // Hundreds of questions are asked on one connection.
        try (var connection = superuser.getConnection()) {
            return new Catalogue(new SingleConnectionDataSource(connection, true), withoutNetwork).found();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> found() {
        var faults = new ArrayList<String>();
        var tables = tables("r", "p");
        withoutNetwork.stream()
                .filter(table -> !tables.contains(table))
                .sorted()
                .forEach(table -> faults.add(table + " is allowed to belong to no network, but does not exist"));
        for (var table : tables) {
            everyTable(table, faults);
            if (!withoutNetwork.contains(table)) {
                networkTable(table, faults);
            }
        }
        everythingElse(faults);
        return faults;
    }

    /// The tables of one or more kinds of relation, as `schema.table`.
    public List<String> tables(String... kinds) {
        return jdbc
                .sql("""
                     select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where c.relkind::text = any(?) and %s order by 1
                     """.formatted(OURS))
                .param(kinds)
                .query(String.class)
                .list();
    }

    private void everyTable(String table, List<String> faults) {
        if (!ask("select pg_get_userbyid(relowner) = 'kolo_owner' from pg_class where oid = ?::regclass", table)) {
            faults.add(table + " does not belong to kolo_owner");
        }
        for (var privilege : List.of("TRUNCATE", "REFERENCES", "TRIGGER")) {
            if (ask("select has_table_privilege('kolo_app', ?::regclass, '" + privilege + "')", table)) {
                faults.add(table + " gives kolo_app the privilege " + privilege);
            }
        }
        if (ask("""
                select exists (select from pg_class c, aclexplode(c.relacl) a where c.oid = ?::regclass
                  and a.grantee not in (c.relowner, 'kolo_app'::regrole, 'kolo_backup'::regrole))
                """, table)) {
            faults.add(table + " is granted to somebody else than kolo_app and kolo_backup");
        }
        if (ask("""
                select exists (select from pg_attribute c, aclexplode(c.attacl) a where c.attrelid = ?::regclass
                  and not a.grantee = 'kolo_app'::regrole
                  and not (a.grantee = 'kolo_readonly'::regrole and a.privilege_type = 'SELECT'))
                """, table)) {
            faults.add(
                    table + " has a column that is granted to somebody else than kolo_app, and kolo_readonly to read");
        }
    }

    private void networkTable(String table, List<String> faults) {
        if (!ask("""
                 select exists (select from pg_attribute where attrelid = ?::regclass and attname = 'tenant_id'
                   and atttypid = 'uuid'::regtype and attnotnull and not attisdropped)
                 """, table)) {
            faults.add(table + " has no column tenant_id uuid not null");
            return;
        }
        if (!ask("select relrowsecurity from pg_class where oid = ?::regclass", table)) {
            faults.add(table + " has no row level security");
        }
        if (!ask("select relforcerowsecurity from pg_class where oid = ?::regclass", table)) {
            faults.add(table + " does not force row level security on its owner");
        }
        policies(table, faults);
        jdbc.sql("""
                 select i.indexrelid::regclass::text from pg_index i
                  where i.indrelid = ?::regclass
                    and (select attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0])
                        is distinct from 'tenant_id'
                  order by 1
                 """)
                .param(table)
                .query(String.class)
                .list()
                .forEach(index -> faults.add(index + " does not begin with tenant_id"));
        if (!ask("select exists (select from pg_index where indrelid = ?::regclass and indisprimary)", table)) {
            faults.add(table + " has no primary key");
        }
        jdbc.sql("""
                 select conname from pg_constraint f
                  where f.conrelid = ?::regclass and f.contype = 'f'
                    and not exists (select from unnest(f.conkey, f.confkey) as k (here, there)
                          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.here
                          join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.there
                         where a.attname = 'tenant_id'
                           and b.attname = case when f.confrelid = 'tenancy.tenant'::regclass then 'id'
                                                else 'tenant_id' end)
                  order by 1
                 """)
                .param(table)
                .query(String.class)
                .list()
                .forEach(key -> faults.add(table + "." + key + " refers to rows of any network"));
        if (!ask("""
                 select exists (select from pg_constraint where conrelid = ?::regclass and contype = 'f'
                   and confrelid = 'tenancy.tenant'::regclass)
                 """, table)
                && !ask("""
                        select exists (select from pg_constraint where conrelid = ?::regclass and contype = 'f')
                        """, table)) {
            faults.add(table + " refers to no tenant");
        }
    }

    /// One policy a role: the wall for those who see one network at a time, and where a server gives nobody BYPASSRLS,
    /// an open one for the migrator and for the backup.
    private void policies(String table, List<String> faults) {
        record Policy(String name, String permissive, String roles, String command, String using, boolean check) {}
        var expected = jdbc.sql("""
                                select 'tenant', 'kolo_app', 'ALL', ? union all
                                select 'readonly', 'kolo_readonly', 'SELECT', ? union all
                                select substr(rolname, 6), rolname,
                                       case rolname when 'kolo_backup' then 'SELECT' else 'ALL' end, 'true'
                                  from pg_roles where rolname in ('kolo_migrator', 'kolo_backup')
                                   and not (rolsuper or rolbypassrls)
                                """)
                .params(POLICY, POLICY)
                .query((row, number) -> new Policy(row.getString(1), "PERMISSIVE", row.getString(2), row.getString(3),
                        row.getString(4), false))
                .list();
        var policies = jdbc.sql("""
                                select policyname, permissive, array_to_string(roles, ','), cmd, coalesce(qual, ''),
                                       with_check is not null
                                  from pg_policies where (schemaname || '.' || tablename) = ?
                                """)
                .param(table)
                .query((row, number) -> new Policy(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getBoolean(6)))
                .list();
        if (policies.size() != expected.size()) {
            faults.add(table + " has " + policies.size() + " policies instead of " + expected.size());
        }
        policies.stream()
                .filter(policy -> !expected.contains(policy))
                .forEach(policy -> faults.add(table + " has another policy than those of the wall: " + policy));
    }

    private void everythingElse(List<String> faults) {
        tables("m").forEach(view -> faults.add(view + " is a materialized view, which row security does not hold"));
        jdbc.sql("""
                 select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind = 'v' and %s and not coalesce('security_invoker=true' = any(c.reloptions), false)
                    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                 """.formatted(OURS))
                .query(String.class)
                .list()
                .forEach(view -> faults.add(view + " is a view without security_invoker"));
        jdbc.sql("""
                 select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                  where p.prosecdef and %s
                 """.formatted(OURS))
                .query(String.class)
                .list()
                .forEach(function -> faults.add(function + " runs with its owner's rights"));
        jdbc.sql("""
                 select n.nspname from pg_namespace n
                  where %s and (has_schema_privilege('kolo_app', n.oid, 'CREATE'))
                 """.formatted(OURS))
                .query(String.class)
                .list()
                .forEach(schema -> faults.add("kolo_app may create objects in the schema " + schema));
        jdbc.sql("""
                 select c.oid::regclass::text from pg_class c
                  where c.relispartition and (has_table_privilege('kolo_app', c.oid, 'SELECT')
                        or has_table_privilege('kolo_app', c.oid, 'INSERT'))
                 """)
                .query(String.class)
                .list()
                .forEach(part -> faults.add(part + " is a partition that kolo_app reaches around its parent"));
        jdbc.sql("""
                 select rolname from pg_roles where rolname = 'kolo_app' and (rolsuper or rolbypassrls or rolcreaterole)
                 """)
                .query(String.class)
                .list()
                .forEach(role -> faults.add("the role " + role + " could pass through the walls"));
    }

    private boolean ask(String sql, String table) {
        return Boolean.TRUE.equals(jdbc.sql(sql).param(table).query(Boolean.class).single());
    }
}
