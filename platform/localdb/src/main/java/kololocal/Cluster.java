package kololocal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database cluster in one folder: making, starting and stopping it with PostgreSQL's own tools.
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final String MAJOR_VERSION = "18";
    private static final long LOG_LIMIT = 10L * 1024 * 1024;

    private final DataFolder folder;
    private final Path binaries;
    private final ServerAccount account;

    Cluster(DataFolder folder, Path binaries, ServerAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    /// Stops the server that a killed run left behind, so that its data can be opened again.
    void recover() {
        Postmaster.in(folder.data()).ifPresent(abandoned -> {
            log.warn("A run that was killed left its database server behind (process {}); stopping it.",
                    abandoned.process().pid());
            stop();
        });
    }

    void initialise(Passwords passwords) throws IOException {
        var data = folder.data();
        if (Files.exists(data)) {
            checkVersion(data);
            return;
        }
        // A killed initdb leaves half a cluster, therefore it works under another name until it is done.
        var half = folder.path().resolve("data.initialising");
        FileTrees.delete(half);
        var passwordFile = passwords.writeSuperuserPassword();
        try {
            account.giveTo(folder.path());
            var words = new ArrayList<>(List.of("--pgdata", half.toString(), "--username", Passwords.SUPERUSER,
                    "--pwfile", passwordFile.toString(), "--auth", "scram-sha-256", "--encoding", "UTF8",
                    "--locale", "C", "--locale-provider", "icu", "--icu-locale", "und", "--no-instructions"));
            if (folder.isTemporary()) {
                words.add("--no-sync");
            }
            run("initdb", words);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(half.resolve("postgresql.conf"), "include = 'kolo.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void checkVersion(Path data) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new LocalPostgresFailure(
                    """
                    The data in %s was written by PostgreSQL %s, and this is PostgreSQL %s. Move the folder away to \
                    begin with an empty database, or start the release that wrote it.""".formatted(data, version,
                            MAJOR_VERSION));
        }
    }

    void start(int port) throws IOException {
        var version = Integer.parseInt(Files.readString(folder.data().resolve("PG_VERSION")).strip());
        Files.writeString(folder.data().resolve("kolo.conf"), settings(port, version));
        var serverLog = folder.serverLog();
        if (Files.exists(serverLog) && Files.size(serverLog) > LOG_LIMIT) {
            Files.move(serverLog, serverLog.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var before = Files.exists(serverLog) ? Files.size(serverLog) : 0;
        account.giveTo(folder.path());
        // pg_ctl starts the server in a session of its own: a Ctrl-C meant for the application does not reach it.
        var started = command("pg_ctl", List.of("start", "--pgdata", folder.data().toString(), "--log",
                serverLog.toString(), "--wait", "--timeout", "60", "--silent"));
        if (!started.succeeded()) {
            var said = Files.exists(serverLog) ? tail(serverLog, before) : started.output();
            throw new LocalPostgresFailure("The local database does not start. Its log %s ends with:\n%s"
                    .formatted(serverLog, said.isBlank() ? started.output() : said),
                    said.contains("could not bind") || said.contains("Address already in use"));
        }
    }

    private String settings(int port, int version) {
        var settings = """
                       # Written at each start; settings of your own belong into postgresql.conf, after the include of this file.
                       listen_addresses = '127.0.0.1'
                       unix_socket_directories = ''
                       port = %d
                       max_connections = 200
                       timezone = 'UTC'
                       log_timezone = 'UTC'
                       """
                .formatted(port);
        // A test database is thrown away, so nothing waits for the disk and no housekeeping runs between statements.
        return !folder.isTemporary() ? settings : settings + """
                                                             fsync = off
                                                             synchronous_commit = off
                                                             full_page_writes = off
                                                             wal_level = minimal
                                                             max_wal_senders = 0
                                                             checkpoint_timeout = '1d'
                                                             max_wal_size = '8GB'
                                                             autovacuum = off
                                                             """ + (version < 16 ? "" : "scram_iterations = 1\n");
    }

    private static String tail(Path file, long from) throws IOException {
        var bytes = Files.readAllBytes(file);
        var start = (int) Math.max(Math.min(from, bytes.length), bytes.length - 4000L);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /// Ends the server's sessions and stops it; if it does not stop in half a minute, it is stopped the hard way, which
    /// loses nothing but makes the next start replay its log.
    void stop() {
        if (!stop(folder.isTemporary() ? "immediate" : "fast").succeeded()) {
            stop("immediate");
        }
    }

    private Command.Result stop(String mode) {
        return command("pg_ctl", List.of("stop", "--pgdata", folder.data().toString(), "--mode", mode, "--wait",
                "--timeout", "30", "--silent"));
    }

    private void run(String tool, List<String> words) {
        var result = command(tool, words);
        if (!result.succeeded()) {
            throw new LocalPostgresFailure("%s failed in %s:\n%s".formatted(tool, folder.path(), result.output()));
        }
    }

    private Command.Result command(String tool, List<String> words) {
        var line = new ArrayList<>(account.prefix());
        line.add(binaries.resolve("bin").resolve(tool).toString());
        line.addAll(words);
        return Command.run(line, folder.path());
    }
}
