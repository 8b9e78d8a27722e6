package kolo.portability.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// A table that holds rows of networks.
///
/// @param name     schema and table, such as `membership.member`
/// @param columns  those that travel, in the table's order
/// @param key      the primary key's columns, by which the rows are ordered
/// @param owner    the column that names the network
/// @param refersTo the other tables that its foreign keys lead to, itself left out
/// @param ownRows  whether a foreign key leads to the table itself
public record NetworkTable(String name, List<Column> columns, List<Column> key, String owner, Set<String> refersTo,
        boolean ownRows) {

    /// A column with its type as PostgreSQL writes it.
    public record Column(String name, String type) {
        String quoted() {
            return quote(name);
        }

        /// The same order on every server, whatever its collation.
        private String ordered() {
            return type.equals("text") || type.startsWith("character") ? quoted() + " collate \"C\"" : quoted();
        }
    }

    /// Copies.
    public NetworkTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        refersTo = Set.copyOf(refersTo);
    }

    /// The names of the columns that travel.
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /// Asks for a network's rows, every value as text, in the order of the key. One parameter: the network.
    public String select() {
        return "select %s from %s where %s = ? order by %s".formatted(
                join(columns.stream().map(column -> column.quoted() + "::text").toList()), quotedName(), quote(owner),
                join(key.stream().map(Column::ordered).toList()));
    }

    /// Counts a network's rows. One parameter: the network.
    public String count() {
        return "select count(*) from %s where %s = ?".formatted(quotedName(), quote(owner));
    }

    /// Deletes a network's rows. One parameter: the network.
    public String delete() {
        return "delete from %s where %s = ?".formatted(quotedName(), quote(owner));
    }

    /// Writes any number of rows at once. One parameter a column: an array of text with a value a row.
    public String insert() {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        var parameters = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            names.add(columns.get(i).quoted());
            values.add("cast(v.c%d as %s)".formatted(i, columns.get(i).type()));
            parameters.add("?::text[]");
        }
        var places = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            places.add("c" + i);
        }
        return "insert into %s (%s) select %s from unnest(%s) as v (%s)".formatted(quotedName(), join(names),
                join(values), join(parameters), join(places));
    }

    private String quotedName() {
        int dot = name.indexOf('.');
        return quote(name.substring(0, dot)) + "." + quote(name.substring(dot + 1));
    }

    private static String join(List<String> parts) {
        return String.join(", ", parts);
    }

    private static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// The column of this name, if it travels.
    public @Nullable Column column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst().orElse(null);
    }
}
