package kolo.tenancy.wall;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import kolo.tenancy.Migrations;
import kololocal.DatabaseSetup;
import kololocal.LocalPostgres;

/// A server as a provider rents it out: nobody is a superuser, and the customer's first role may make roles and databases.
final class ManagedServer implements AutoCloseable {
    static final String PASSWORD = "as the provider gave it";
    private final LocalPostgres postgres = LocalPostgres.temporary();

    /// A server with the roles and the schema, all made without a superuser.
    ManagedServer() throws SQLException {
        // The server came with roles that a superuser had made.
        provider("drop database kolo", "drop role kolo_owner, kolo_migrator, kolo_app, kolo_backup, kolo_readonly",
                "create role customer login createrole createdb password '" + PASSWORD + "'");
        new DatabaseSetup(url("postgres"), "customer", PASSWORD).createDatabase(LocalPostgres.DATABASE);
        applyRoles();
        var roles = new DatabaseSetup(url(LocalPostgres.DATABASE), "customer", PASSWORD);
        for (var role : List.of("kolo_app", "kolo_migrator", "kolo_backup")) {
            roles.setPassword(role, PASSWORD);
        }
        migrate();
    }

    void applyRoles() {
        new DatabaseSetup(url(LocalPostgres.DATABASE), "customer", PASSWORD).applyRoles();
    }

    void migrate() {
        Migrations.run(url(LocalPostgres.DATABASE), "kolo_migrator", PASSWORD);
    }

    /// What only the provider may do.
    void provider(String... statements) throws SQLException {
        var provider = postgres.superuser();
        try (var connection = DriverManager.getConnection(url("postgres"), provider.user(), provider.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    DataSource as(String role) {
        return new DriverManagerDataSource(url(LocalPostgres.DATABASE), role, PASSWORD);
    }

    DataSource provider() {
        var provider = postgres.superuser();
        return new DriverManagerDataSource(url(LocalPostgres.DATABASE), provider.user(), provider.password());
    }

    String url() {
        return url(LocalPostgres.DATABASE);
    }

    private String url(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
