package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import kololocal.LocalPostgres;

/// The database server of a measurement, as durable as one in production, in a folder that is thrown away.
final class Database implements AutoCloseable {
    private final LocalPostgres postgres;

    private Database(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start(Path folder) {
        return new Database(LocalPostgres.start(folder.resolve("postgres")));
    }

    /// The settings of an application on this database.
    List<String> settings() {
        return List.of("--spring.datasource.url=" + postgres.app().url(),
                "--spring.datasource.username=" + postgres.app().user(),
                "--spring.datasource.password=" + postgres.app().password());
    }

    /// The settings of a first start, which migrates and brings the three networks.
    List<String> firstSettings() {
        return List.of("--kolo.local=true", "--kolo.migrator.url=" + postgres.migrator().url(),
                "--kolo.migrator.username=" + postgres.migrator().user(),
                "--kolo.migrator.password=" + postgres.migrator().password(), "--kolo.local.password="
                        + Visitor.PASSWORD);
    }

    /// The same as options of Java, for the command `migrate`.
    List<String> migrator() {
        return List.of("-Dkolo.migrator.url=" + postgres.migrator().url(),
                "-Dkolo.migrator.username=" + postgres.migrator().user(),
                "-Dkolo.migrator.password=" + postgres.migrator().password());
    }

    LocalPostgres.Login superuser() {
        return postgres.superuser();
    }

    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(postgres.folder().resolve("data").resolve("postmaster.pid")).getFirst().strip());
    }

    /// Runs a statement as the superuser.
    void execute(String sql) {
        var login = superuser();
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /// The first value of a query as the superuser.
    String value(String sql) {
        var login = superuser();
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
