package kolo.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What statements can rely on in a database: its columns, what it refuses, what the application may do.
///
/// Written as lines, so that a released version's schema is a file that people can read.
record Schema(Map<String, Column> columns, Map<String, Rule> rules, List<String> changes) {

    /// A column of a table.
    ///
    /// @param filled whether the database fills it when a statement does not mention it
    record Column(String table, String name, String type, boolean required, boolean filled) {
        String line() {
            return String.join("|", "column", table, name, type, required ? "required" : "", filled ? "filled" : "");
        }
    }

    /// Something that a table refuses or the application may do there.
    ///
    /// @param kind `c` a check, `u` a unique key, `f` a reference, `x` an exclusion, `t` a trigger, `g` a privilege
    record Rule(String table, String kind, List<String> columns, String text) {
        String line() {
            return String.join("|", "rule", table, kind, String.join(",", columns), text);
        }
    }

    private static final String OURS = """
                                       n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
                                         and n.nspname not like 'pg\\_%'
                                       """;

    static Schema of(DataSource superuser) {
        var jdbc = JdbcClient.create(superuser);
        var columns = jdbc
                .sql("""
                     select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                            a.atthasdef or a.attidentity <> ''
                       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and %s
                     """.formatted(
                        OURS))
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3),
                        row.getBoolean(4), row.getBoolean(5)))
                .list();
        var rules = jdbc
                .sql("""
                     select n.nspname || '.' || c.relname, r.kind, r.columns, r.text
                       from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       cross join lateral (
                         select f.contype::text as kind, pg_get_constraintdef(f.oid) as text,
                                array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any(f.conkey)
                                       order by 1) as columns
                           from pg_constraint f where f.conrelid = c.oid and f.contype in ('c', 'f', 'x')
                         union all
                         select 'u', regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE UNIQUE INDEX \\S+ ON', 'ON'),
                                array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any(i.indkey)
                                       order by 1)
                           from pg_index i where i.indrelid = c.oid and i.indisunique
                         union all
                         select 't', regexp_replace(pg_get_triggerdef(t.oid), '^CREATE TRIGGER \\S+ ', ''), array[]::text[]
                           from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
                         union all
                         select 'g', lower(p), array[]::text[]
                           from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as p
                          where has_table_privilege('kolo_app', c.oid, p)
                         union all
                         select 'g', lower(a.privilege_type), array[attname::text]
                           from pg_attribute, aclexplode(attacl) a
                          where attrelid = c.oid and a.grantee = 'kolo_app'::regrole) r
                      where c.relkind in ('r', 'p') and %s
                     """.formatted(
                        OURS))
                .query((row, number) -> new Rule(row.getString(1), row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()), row.getString(4)))
                .list();
        var changes = jdbc
                .sql("select filename || ' ' || author || ':' || id || ' ' || md5sum from databasechangelog order by 1")
                .query(String.class)
                .list();
        return of(columns, rules, changes);
    }

    private static Schema of(List<Column> columns, List<Rule> rules, List<String> changes) {
        return new Schema(sorted(columns, column -> column.table() + "." + column.name()), sorted(rules, Rule::line),
                changes);
    }

    private static <T> Map<String, T> sorted(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /// Reads [#lines()].
    static Schema read(List<String> lines) {
        var parts = lines.stream().map(line -> line.split("\\|", 5)).toList();
        var columns = lines.stream()
                .filter(line -> line.startsWith("column|"))
                .map(line -> line.split("\\|", -1))
                .map(part -> new Column(part[1], part[2], part[3], !part[4].isEmpty(), !part[5].isEmpty()))
                .toList();
        var rules = parts.stream()
                .filter(part -> part[0].equals("rule"))
                .map(part -> new Rule(part[1], part[2], part[3].isEmpty() ? List.of() : List.of(part[3].split(",")),
                        part[4]))
                .toList();
        var changes = lines.stream()
                .filter(line -> line.startsWith("change|"))
                .map(line -> line.substring("change|".length()))
                .toList();
        return of(columns, rules, changes);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        changes.forEach(change -> lines.add("change|" + change));
        columns.values().forEach(column -> lines.add(column.line()));
        rules.values().forEach(rule -> lines.add(rule.line()));
        return lines;
    }

    boolean hasTable(String table) {
        return columns.values().stream().anyMatch(column -> column.table().equals(table));
    }
}
