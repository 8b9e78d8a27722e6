package kolo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import kololocal.LocalPostgres;
import kolotest.JavaProcess;
import kolotest.Wait;

/// One database server with a database for each number of networks, and the packaged application on each of them.
final class Levels implements AutoCloseable {
    static final String PASSWORD = "a circle of clusters";
    static final int MEMBERS = 50;
    private static final int FIRST_PORT = 18200;
    private final Path folder;
    private final Path application;
    private final LocalPostgres server;
    private final HttpClient client;
    private final List<Level> levels = new ArrayList<>();
    private volatile @Nullable Service starting;

    private Levels(Path folder, Path application, LocalPostgres server, HttpClient client) {
        this.folder = folder;
        this.application = application;
        this.server = server;
        this.client = client;
    }

    /// A number of networks, and what serves them.
    final class Level implements AutoCloseable {
        private final int networks;
        private final int port;
        private final double written;
        private volatile @Nullable Service service;

        Level(int networks, int port, double written) {
            this.networks = networks;
            this.port = port;
            this.written = written;
        }

        int networks() {
            return networks;
        }

        /// How long it took to write the networks, in seconds.
        double written() {
            return written;
        }

        Service service() {
            return java.util.Objects.requireNonNull(service);
        }

        JdbcClient database() {
            return JdbcClient.create(superuser(name()));
        }

        private String name() {
            return "networks_" + networks;
        }

        /// Starts the application.
        ///
        /// @return the time to the first answer, in milliseconds
        long start() {
            service = Service.start(application, folder, name(), port, settings(name(), false));
            return service.ready(client, Copies.slug(1) + ".localhost");
        }

        /// Lets every network have its first turn in all recurring work, which real networks have one after the other as
        /// they are onboarded and not all at once.
        void settle() {
            start();
            var turns = new AtomicLong();
            Wait.required("the first turns of " + networks + " networks", Duration.ofMinutes(12), () -> {
                Wait.pause(Duration.ofSeconds(30));
                long now = database().sql("select count(*) from tenancy.round").query(Long.class).single();
                return turns.getAndSet(now) == now && now > networks;
            });
            close();
        }

        /// Processor time of the database's sessions so far, in milliseconds.
        long databaseCpu() {
            return database().sql("""
                                  select pid from pg_stat_activity
                                   where datname = current_database() and usename = 'kolo_app'
                                  """)
                    .query(Long.class)
                    .list()
                    .stream()
                    .mapToLong(pid -> ProcessHandle.of(pid)
                            .flatMap(process -> process.info().totalCpuDuration())
                            .map(java.time.Duration::toMillis)
                            .orElse(0L))
                    .sum();
        }

        @Override
        public void close() {
            var running = service;
            if (running != null) {
                running.close();
                service = null;
            }
        }
    }

    /// Starts the server, lets the application onboard its first networks, and writes as many as are asked for.
    static Levels make(Path folder, Path jar, HttpClient client, List<Integer> numbers) throws Exception {
        var application = JavaProcess.unpack(jar, folder);
        var server = tuned(LocalPostgres.start(folder.resolve("postgres")), folder);
        var levels = new Levels(folder, application, server, client);
        // Whoever ends this program early leaves nothing behind either.
        Runtime.getRuntime().addShutdownHook(new Thread(levels::close));
        try {
            levels.first();
            var template = levels.template();
            for (var number : numbers) {
                levels.add(template, number);
            }
            return levels;
        } catch (Exception problem) {
            levels.close();
            throw problem;
        }
    }

    /// What is measured is the processor's work and not this disk's: nothing waits for it, and all data is in memory.
    private static LocalPostgres tuned(LocalPostgres server, Path folder) {
        var login = server.superuser();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
        for (var setting : List.of("shared_buffers = '1GB'", "synchronous_commit = off", "fsync = off",
                "full_page_writes = off", "max_wal_size = '8GB'", "max_connections = 300")) {
            jdbc.sql("alter system set " + setting).update();
        }
        server.close();
        return LocalPostgres.start(folder.resolve("postgres"));
    }

    List<Level> all() {
        return levels;
    }

    private void first() {
        try (var service = Service.start(application, folder, "first", FIRST_PORT, settings("kolo", true))) {
            starting = service;
            service.ready(client, "crafts.localhost");
            service.settled(client);
        }
    }

    /// A really onboarded network, with as many members as are wanted of each.
    private UUID template() {
        var copies = new Copies(superuser("kolo"));
        var network = copies.network("ict");
        copies.grow(network, 4, "membership.member", "membership.period", "membership.provenance", "membership.term");
        copies.keep(network, MEMBERS);
        return network;
    }

    private void add(UUID template, int networks) {
        long begin = System.nanoTime();
        JdbcClient.create(superuser("postgres"))
                .sql("create database networks_" + networks + " template kolo strategy file_copy")
                .update();
        var copies = new Copies(superuser("networks_" + networks));
        copies.networks(template, 1, networks);
        List.of("clusnet", "ict", "crafts").forEach(copies::remove);
        copies.analyse();
        levels.add(new Level(networks, FIRST_PORT + 1 + levels.size(), (System.nanoTime() - begin) / 1e9));
    }

    private DataSource superuser(String database) {
        var login = server.superuser();
        return new DriverManagerDataSource(server.jdbcUrl(database), login.user(), login.password());
    }

    private List<String> settings(String database, boolean local) {
        return List.of("--kolo.local=" + local, "--kolo.local.skip=true", "--kolo.local.password=" + PASSWORD,
                "--kolo.local.folder=" + folder.resolve("local"),
                // one reader asks one network as fast as it answers
                "--kolo.limits.requests-a-second=1000000",
                "--spring.datasource.url=" + server.jdbcUrl(database),
                "--spring.datasource.username=" + server.app().user(),
                "--spring.datasource.password=" + server.app().password(),
                "--kolo.migrator.url=" + server.jdbcUrl(database),
                "--kolo.migrator.username=" + server.migrator().user(),
                "--kolo.migrator.password=" + server.migrator().password());
    }

    @Override
    public void close() {
        levels.forEach(Level::close);
        var first = starting;
        if (first != null) {
            first.close();
        }
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
