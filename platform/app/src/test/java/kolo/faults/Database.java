package kolo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The one PostgreSQL server of a trial, of which the trial decides when it runs.
final class Database {
    private final Path folder;
    private final Path programs;
    private final int port;

    /// @param folder   with `data` and `pgpass`
    /// @param programs the folder with `pg_ctl`
    Database(Path folder, int port, Path programs) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        try {
            Files.writeString(folder.resolve("data/pg_hba.conf"), "\nhost all all 127.0.0.0/8 scram-sha-256\n",
                    StandardOpenOption.APPEND);
            Files.writeString(folder.resolve("data/postgresql.conf"),
                    "\nmax_wal_size = '96MB'\nmin_wal_size = '32MB'\ntcp_user_timeout = '20s'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int port() {
        return port;
    }

    String password(String user) {
        try (var lines = Files.lines(folder.resolve("pgpass"))) {
            return lines.map(line -> line.split(":", 5))
                    .filter(fields -> fields[3].equals(user))
                    .map(fields -> fields[4])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a node needs to know; packets from its address can be dropped without touching another's.
    List<String> settings(String address) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/kolo";
        return List.of("--spring.datasource.url=" + url, "--spring.datasource.username=kolo_app",
                "--spring.datasource.password=" + password("kolo_app"),
                "--spring.datasource.hikari.data-source-properties.localSocketAddress=" + address);
    }

    /// As the superuser, a connection of its own for each statement.
    JdbcClient sql() {
        return JdbcClient.create(source());
    }

    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/kolo?connectTimeout=2&socketTimeout=20", "postgres",
                password("postgres"));
    }

    /// Keeps everybody from writing into a table until it is closed.
    Connection lock(String table) throws SQLException {
        var connection = source().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
        return connection;
    }

    long count(String sql) {
        return sql().sql(sql).query(Long.class).single();
    }

    void start() {
        control("start", "--log", folder.resolve("server.log").toString(), "--timeout", "60");
    }

    /// @param mode `fast` ends the sessions, `immediate` is a crash of the whole server
    void stop(String mode) {
        control("stop", "--mode", mode, "--timeout", "60");
    }

    boolean runs() {
        try {
            return control("status").contains("is running");
        } catch (IllegalStateException stopped) {
            return false;
        }
    }

    private String control(String act, String... more) {
        var words = new ArrayList<>(List.of("unshare", "-U", programs.resolve("pg_ctl").toString(), act, "--pgdata",
                folder.resolve("data").toString()));
        words.addAll(List.of(more));
        if (!act.equals("status")) {
            words.add("--silent");
        }
        return Command.run(words.toArray(String[]::new));
    }

    /// Ends every connection of the nodes, as an administrator or a failing network device does.
    int endConnections() {
        return (int) count("""
                           select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                                                 where usename = 'kolo_app') as ended""");
    }
}
