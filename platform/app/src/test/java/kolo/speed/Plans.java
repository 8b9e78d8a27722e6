package kolo.speed;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import kolo.speed.Statements.Asked;

/// How the database answers a statement as the application's role, behind row security: what it reads of each table.
final class Plans {
    private final DataSource application;
    private final UUID network;
    private final JsonMapper json = JsonMapper.shared();

    /// @param application connections of the application's role
    Plans(DataSource application, UUID network) {
        this.application = application;
        this.network = network;
    }

    /// What a statement read.
    ///
    /// @param read   rows by table, those that were read in vain among them
    /// @param scans  the ways it read the tables
    /// @param millis how long it took
    record Plan(Map<String, Double> read, List<String> scans, double millis) {}

    /// Whether it only reads; the plan is found by asking it.
    static boolean explainable(Asked asked) {
        var line = asked.line().toLowerCase(Locale.ROOT);
        return (line.startsWith("select") || line.startsWith("with")) && !line.contains("set_config")
                && !line.matches(".*\\b(insert into|delete from|update [a-z_.]+ set)\\b.*");
    }

    /// Asks the statement again with its parameters.
    Plan of(Asked asked) {
        try (var connection = application.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return explained(connection, asked);
            } finally {
                connection.rollback();
            }
        } catch (SQLException | ReflectiveOperationException problem) {
            throw new IllegalStateException(asked.line(), problem);
        }
    }

    private Plan explained(Connection connection, Asked asked) throws SQLException, ReflectiveOperationException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local app.tenant = '" + network + "'");
        }
        try (var statement = connection
                .prepareStatement("explain (analyze, verbose, timing off, format json) " + asked.sql())) {
            for (var parameter : asked.parameters()) {
                try {
                    parameter.getMethod().invoke(statement, parameter.getArgs());
                } catch (InvocationTargetException refused) {
                    throw new IllegalStateException(asked.line(), refused);
                }
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                var whole = json.readTree(rows.getString(1)).get(0);
                var read = new TreeMap<String, Double>();
                var scans = new ArrayList<String>();
                walk(whole.get("Plan"), read, scans);
                return new Plan(read, scans, whole.get("Execution Time").asDouble());
            }
        }
    }

    private static void walk(JsonNode node, Map<String, Double> read, List<String> scans) {
        if (node.has("Relation Name")) {
            var table = node.get("Schema").asString() + "." + node.get("Relation Name").asString();
            double rows = (number(node, "Actual Rows") + number(node, "Rows Removed by Filter")
                    + number(node, "Rows Removed by Index Recheck")) * number(node, "Actual Loops");
            read.merge(table, rows, Double::sum);
            scans.add("%s of %s%s reads %.0f%s%s".formatted(node.get("Node Type").asString(), table,
                    node.has("Index Name") ? " by " + node.get("Index Name").asString() : "", rows,
                    node.has("Index Cond") ? ", index: " + node.get("Index Cond").asString() : "",
                    node.has("Filter") ? ", filter: " + node.get("Filter").asString() : ""));
        }
        if (node.has("Plans")) {
            node.get("Plans").forEach(below -> walk(below, read, scans));
        }
    }

    private static double number(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asDouble() : 0;
    }
}
