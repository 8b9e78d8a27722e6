package kolotest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import kololocal.DatabaseSetup;
import kololocal.LocalPostgres;
import kololocal.LocalPostgres.Login;

/// Where the test server comes from; its database `kolo` has the roles and is otherwise empty.
sealed interface PostgresSource extends AutoCloseable {

    /// How `user` reaches `database`.
    Login login(String user, String database);

    @Override
    void close();

    /// Starts the server that the settings ask for.
    static PostgresSource start() {
        var asked = System.getProperty("kolo.test.db", System.getenv().getOrDefault("KOLO_TEST_DB", "auto"));
        if (asked.startsWith("/")) {
            return new Embedded(LocalPostgres.temporary(Path.of(asked)));
        }
        if (asked.startsWith("postgres:")) {
            return new Container(asked);
        }
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "embedded" -> new Embedded(LocalPostgres.temporary());
            case "docker" -> new Container(Container.IMAGE);
            case "auto" -> Container.engineAnswers() && Container.imageCanBeHad()
                    ? new Container(Container.IMAGE)
                    : new Embedded(LocalPostgres.temporary());
            default -> throw new IllegalArgumentException(
                    "kolo.test.db (or KOLO_TEST_DB) is auto, docker, embedded, an image such as postgres:15 or the"
                            + " folder of an installed server such as /usr/lib/postgresql/15, not " + asked);
        };
    }

    /// The embedded server, or one with the programs of this machine, in a folder that is thrown away.
    final class Embedded implements PostgresSource {

        private final LocalPostgres postgres;
        private final Map<String, Login> logins = new HashMap<>();

        Embedded(LocalPostgres postgres) {
            this.postgres = postgres;
            for (var login : List.of(postgres.app(), postgres.migrator(), postgres.backup(), postgres.superuser())) {
                logins.put(login.user(), login);
            }
            LoggerFactory.getLogger(PostgresSource.class)
                    .info("Tests use an embedded PostgreSQL on port {}.",
                            postgres.port());
        }

        @Override
        public Login login(String user, String database) {
            var login = logins.get(user);
            if (login == null) {
                throw new IllegalArgumentException(user);
            }
            return new Login(postgres.jdbcUrl(database), user, login.password(), login.psql());
        }

        @Override
        public void close() {
            postgres.close();
        }
    }

    /// A container of the official image.
    final class Container implements PostgresSource {

        private static final Logger log = LoggerFactory.getLogger(PostgresSource.class);
        private static final String IMAGE = "postgres:18";

        private final PostgreSQLContainer container;
        private final String password = UUID.randomUUID().toString();

        Container(String image) {
            container = new PostgreSQLContainer(image).withUsername("postgres")
                    .withPassword(password)
                    // Up to 17 the data are in the folder below.
                    .withEnv("PGDATA", "/var/lib/postgresql/test")
                    .withTmpFs(Map.of("/var/lib/postgresql", "rw"));
            container.setCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c",
                    "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c",
                    "max_connections=300", "-c", "autovacuum=off");
            container.start();
            var maintenance = setup("postgres");
            maintenance.createDatabase(LocalPostgres.DATABASE);
            setup(LocalPostgres.DATABASE).applyRoles();
            for (var role : List.of("kolo_app", "kolo_migrator", "kolo_backup")) {
                maintenance.setPassword(role, password);
            }
            log.info("Tests use a container of {}.", image);
        }

        /// Asking Testcontainers on a machine without Docker costs seconds and pages of log, so look for a way to an
        /// engine first.
        static boolean engineAnswers() {
            var home = System.getProperty("user.home");
            var mayExist = System.getenv("DOCKER_HOST") != null
                    || List.of(Path.of("/var/run/docker.sock"), Path.of(home, ".docker/run/docker.sock"),
                            Path.of(home, ".testcontainers.properties")).stream().anyMatch(Files::exists);
            return mayExist && DockerClientFactory.instance().isDockerAvailable();
        }

        /// Testcontainers itself would try for seven minutes to fetch an image on a machine that reaches no registry.
        static boolean imageCanBeHad() {
            var docker = DockerClientFactory.instance().client();
            try {
                docker.inspectImageCmd(IMAGE).exec();
                return true;
            } catch (NotFoundException missing) {
                try {
                    docker.pullImageCmd(IMAGE)
                            .exec(new ResultCallback.Adapter<>())
                            .awaitCompletion(2, TimeUnit.MINUTES);
                    docker.inspectImageCmd(IMAGE).exec();
                    return true;
                } catch (DockerException | InterruptedException e) {
                    log.warn("A Docker engine answers, but has no image {} and cannot fetch it: {}", IMAGE,
                            e.getMessage());
                    return false;
                }
            }
        }

        private DatabaseSetup setup(String database) {
            var superuser = login("postgres", database);
            return new DatabaseSetup(superuser.url(), superuser.user(), superuser.password());
        }

        @Override
        public Login login(String user, String database) {
            var address = "%s:%d/%s".formatted(container.getHost(),
                    container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
            return new Login("jdbc:postgresql://" + address, user, password,
                    "psql postgresql://%s@%s".formatted(user, address));
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
