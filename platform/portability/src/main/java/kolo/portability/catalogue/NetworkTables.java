package kolo.portability.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.portability.catalogue.NetworkTable.Column;

/// Reads PostgreSQL's catalogue: a table that a module adds tomorrow is found without being registered anywhere.
@Component
public class NetworkTables {
    /// The registry's row of the network itself, which all others refer to.
    public static final String REGISTRY = "tenancy.tenant";

    /// Work that is planned: the network is the first half of its address.
    public static final String JOBS = "tenancy.scheduled_tasks";

    private static final String SELECT = """
                                         select n.nspname || '.' || c.relname as name, owner.attname as owner,
                                                (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                                                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                                    and a.attgenerated = '') as columns,
                                                (select array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum)
                                                   from pg_attribute a
                                                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                                    and a.attgenerated = '') as types,
                                                (select array_agg(a.attname::text order by k.place)
                                                   from pg_index i
                                                   cross join unnest(i.indkey) with ordinality as k (number, place)
                                                   join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                                                  where i.indrelid = c.oid and i.indisprimary) as key,
                                                coalesce((select array_agg(distinct s.nspname || '.' || t.relname)
                                                   from pg_constraint f join pg_class t on t.oid = f.confrelid
                                                   join pg_namespace s on s.oid = t.relnamespace
                                                  where f.conrelid = c.oid and f.contype = 'f'), '{}') as refers
                                           from pg_class c
                                           join pg_namespace n on n.oid = c.relnamespace
                                           join pg_attribute owner on owner.attrelid = c.oid and not owner.attisdropped
                                            and owner.attname = case when n.nspname || '.' || c.relname = 'tenancy.tenant'
                                                                     then 'id' else 'tenant_id' end
                                          where c.relkind in ('r', 'p') and not c.relispartition
                                            and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                                          order by 1
                                         """;

    private final JdbcClient jdbc;

    NetworkTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which changes made the tables: two deployments with the same digest have the same tables.
    ///
    /// @param changes how many there were
    public record Version(String digest, long changes) {}

    /// Every table that holds rows of networks, with all its columns, each after those it refers to.
    ///
    /// @throws IllegalStateException when tables refer to each other in a circle
    public List<NetworkTable> all() {
        var waiting = new TreeMap<String, NetworkTable>();
        jdbc.sql(SELECT).query(NetworkTables::table).list().forEach(table -> waiting.put(table.name(), table));
        var ordered = new LinkedHashMap<String, NetworkTable>();
        while (!waiting.isEmpty()) {
            var ready = waiting.values()
                    .stream()
                    .filter(table -> table.refersTo().stream().noneMatch(waiting::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("These tables refer to each other in a circle: " + waiting.keySet());
            }
            ready.forEach(table -> {
                ordered.put(table.name(), table);
                waiting.remove(table.name());
            });
        }
        return List.copyOf(ordered.values());
    }

    /// Those tables and columns that travel.
    public List<NetworkTable> travelling() {
        return all().stream().filter(table -> StaysBehind.reason(table.name()).isEmpty()).map(table -> {
            var behind = StaysBehind.columns(table.name()).keySet();
            return new NetworkTable(table.name(),
                    table.columns().stream().filter(column -> !behind.contains(column.name())).toList(), table.key(),
                    table.owner(), table.refersTo(), table.ownRows());
        }).toList();
    }

    /// The version of the schema; needs no more than the application's role.
    public Version version() {
        var changes = jdbc
                .sql("select id || ' ' || author || ' ' || coalesce(md5sum, '') from public.databasechangelog")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            changes.forEach(change -> digest.update((change + "\n").getBytes(StandardCharsets.UTF_8)));
            return new Version(HexFormat.of().formatHex(digest.digest()), changes.size());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Writes every value the same way on every server for the rest of the transaction.
    public void writeAlike() {
        Map.of("TimeZone", "UTC", "DateStyle", "ISO, YMD", "IntervalStyle", "iso_8601", "extra_float_digits", "1",
                "bytea_output", "hex")
                .forEach((name, value) -> jdbc.sql("select set_config(?, ?, true)")
                        .params(name, value)
                        .query(String.class)
                        .single());
    }

    private static NetworkTable table(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var names = texts(row.getArray("columns"));
        var types = texts(row.getArray("types"));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Column(names.get(i), types.get(i)));
        }
        var key = texts(row.getArray("key")).stream()
                .map(wanted -> columns.stream().filter(column -> column.name().equals(wanted)).findFirst())
                .flatMap(java.util.Optional::stream)
                .toList();
        var refers = Set.copyOf(texts(row.getArray("refers")));
        var others = refers.stream().filter(other -> !other.equals(name)).collect(java.util.stream.Collectors.toSet());
        return new NetworkTable(name, columns, key, row.getString("owner"), others, refers.contains(name));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
