package kololocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// What whoever administers a server does to make an empty PostgreSQL server ready for Kolo: the database, the roles, the extensions.
public final class DatabaseSetup {

    private static final String UNKNOWN_LOCALE = "42809";

    private final String url;
    private final String user;
    private final String password;

    /// Works through the JDBC address `url`, signed in as the superuser `user`, or as one who may make roles and databases.
    public DatabaseSetup(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// Makes the empty database `name` unless it is there: UTF-8, with ICU's rules for text of any language.
    public void createDatabase(String name) {
        inSession(connection -> {
            if (!exists(connection, name)) {
                createWithIcu(connection, name);
            }
        });
    }

    /// Makes the database `name` as a copy of `template`, which nobody may be connected to.
    public void cloneDatabase(String name, String template) {
        inSession(connection -> execute(connection,
                formatted(connection, "create database %I template %I", name, template)));
    }

    /// ICU sorts and changes case, but trigrams still ask the C library which characters are letters: with its plain C
    /// locale they would drop every Cyrillic and Greek one. Not every system has the same locale of UTF-8.
    private static void createWithIcu(Connection connection, String name) throws SQLException {
        for (var letters : List.of("C.UTF-8", "en_US.UTF-8")) {
            try {
                execute(connection, formatted(connection,
                        """
                        create database %I template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'
                        lc_collate 'C' lc_ctype %L""", name, letters));
                return;
            } catch (SQLException e) {
                if (!UNKNOWN_LOCALE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        throw new LocalPostgresFailure("The server has neither of the locales C.UTF-8 and en_US.UTF-8.");
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    /// Removes the database `name` if it exists, ending the sessions in it.
    public void dropDatabase(String name) {
        inSession(connection -> execute(connection,
                formatted(connection, "drop database if exists %I with (force)", name)));
    }

    /// Runs `infra/postgres/roles.sql` in the database of this set-up's address.
    public void applyRoles() {
        try (var script = DatabaseSetup.class.getResourceAsStream("roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("kololocal/roles.sql is not on the class path");
            }
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            inSession(connection -> execute(connection, sql));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives `role` a password.
    public void setPassword(String role, String rolePassword) {
        inSession(connection -> execute(connection,
                formatted(connection, "alter role %I password %L", role, rolePassword)));
    }

    /// Utility statements take no parameters, so the server itself quotes the words (`format` with `%I` and `%L`).
    private static String formatted(Connection connection, String form, String... words) throws SQLException {
        try (PreparedStatement quote = connection.prepareStatement("select format(?, variadic ?)")) {
            quote.setString(1, form);
            quote.setArray(2, connection.createArrayOf("text", words));
            try (var row = quote.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void inSession(Work work) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            work.with(connection);
        } catch (SQLException e) {
            throw new LocalPostgresFailure("The database at %s cannot be set up: %s".formatted(url, e.getMessage()), e);
        }
    }

    @FunctionalInterface
    private interface Work {

        void with(Connection connection) throws SQLException;
    }
}
