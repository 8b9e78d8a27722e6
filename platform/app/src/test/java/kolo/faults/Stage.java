package kolo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kololocal.LocalPostgres;
import kolotest.Wait;

/// Two nodes behind HAProxy, a database, a folder for files and a mail server, all of them real and all of them ours.
///
/// Nodes run as in production: the packaged application, the role that may only read and write rows, migrations done
/// before. What is set otherwise is how soon a node counts as dead and an event as forgotten, or each trial would wait
/// for minutes.
final class Stage {
    /// Where the balancer listens.
    static final int PORT = 8080;
    /// The network in which everything happens.
    static final String NETWORK = "clusnet";
    private static final int MAIL_PORT = 2525;
    final Path folder;
    final Database database;
    final MailSink mail;
    final Node first;
    final Node second;
    final Balancer balancer;

    private Stage(Path folder, Path jar, Database database) {
        this.folder = folder;
        this.database = database;
        this.mail = MailSink.open(MAIL_PORT);
        this.first = new Node(folder, jar, "first", 8101, settings("127.0.0.11"), Node.Aot.USE);
        this.second = new Node(folder, jar, "second", 8102, settings("127.0.0.12"), Node.Aot.USE);
        first.start();
        second.start();
        this.balancer = Balancer.start(folder, PORT, List.of(first, second));
        ready();
    }

    /// @param folder with `database` and `files`, each perhaps a file system of its own
    static Stage set(Path folder, Path jar) {
        var data = folder.resolve("database/postgres");
        // It makes the cluster, its roles and their passwords; from here on the server is the trial's.
        var made = LocalPostgres.start(data);
        var database = new Database(data, made.port(), programs(data));
        database.stop("fast");
        database.start();
        var settings = new ArrayList<>(database.settings("127.0.0.10"));
        settings.addAll(List.of("--kolo.local=true", "--kolo.local.password=" + Visitor.PASSWORD,
                "--kolo.migrator.username=kolo_migrator",
                "--kolo.migrator.password=" + database.password("kolo_migrator"),
                "--kolo.migrator.url=" + made.jdbcUrl("kolo"), "--kolo.platform.port=" + PORT,
                "--kolo.files.folder=" + folder.resolve("files/store")));
        var firstStart = new Node(folder, jar, "first-start", 8100, settings, Node.Aot.LEARN);
        firstStart.start().ready();
        firstStart.stop();
        return new Stage(folder, jar, database);
    }

    /// The folder of the programs with which the running server was started.
    private static Path programs(Path data) {
        try {
            var postmaster = Files.readAllLines(data.resolve("data/postmaster.pid")).getFirst().strip();
            return Path.of("/proc", postmaster, "exe").toRealPath().resolveSibling("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> settings(String address) {
        var settings = new ArrayList<>(database.settings(address));
        settings.addAll(List.of("--kolo.platform.port=" + PORT, "--kolo.files.folder=" + folder.resolve("files/store"),
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + MAIL_PORT,
                "--db-scheduler.heartbeat-interval=2s", "--db-scheduler.polling-interval=2s",
                "--kolo.events.retry-every=2s", "--kolo.events.forgotten-after=8s", "--kolo.events.first-pause=1s",
                "--kolo.events.longest-pause=4s", "--kolo.events.attempts=6",
                // one network does in minutes here what is allowed to it in a day
                "--kolo.limits.mails-a-day=1000000", "--kolo.limits.requests-a-second=1000000",
                "--server.forward-headers-strategy=native"));
        return settings;
    }

    List<Node> nodes() {
        return List.of(first, second);
    }

    /// Waits until both nodes get requests.
    void ready() {
        nodes().forEach(Node::ready);
        Wait.required("both nodes are in rotation", Duration.ofSeconds(30),
                () -> nodes().stream().allMatch(balancer::up));
    }

    /// Waits until no event and no letter is left to be dealt with.
    ///
    /// @return how long that took
    Duration settle(Duration limit) {
        long begin = System.nanoTime();
        Wait.until(limit, () -> waiting() == 0);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    long waiting() {
        return database.count("""
                              select (select count(*) from tenancy.event_publication)
                                   + (select count(*) from mail.message where status = 'QUEUED')""");
    }
}
