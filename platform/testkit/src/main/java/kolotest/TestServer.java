package kolotest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

import kololocal.DatabaseSetup;
import kololocal.LocalPostgres.Login;

/// The one PostgreSQL server of this test JVM, with the migrated template that the tests' databases are copied from.
final class TestServer {

    private static final String TEMPLATE = "kolo";
    private static final String MAINTENANCE = "postgres";

    private static @Nullable TestServer running;
    private static boolean stoppedBySpring;

    private final PostgresSource source;
    private boolean migrated;

    private TestServer(PostgresSource source) {
        this.source = source;
    }

    /// The server, started when it is asked for first.
    static synchronized TestServer running() {
        var server = running;
        if (server == null) {
            server = new TestServer(PostgresSource.start());
            running = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!stoppedBySpring) {
                    stop();
                }
            }, "test-database-stop"));
        }
        return server;
    }

    /// Leaves the stopping to Spring Boot's shutdown hook, which first closes the application contexts that are still
    /// using the server. To be called from within a running application: before one, Boot ignores the request.
    static synchronized void stopAfterSpringContexts() {
        if (!stoppedBySpring) {
            stoppedBySpring = true;
            SpringApplication.getShutdownHandlers().add(TestServer::stop);
        }
    }

    private static synchronized void stop() {
        if (running != null) {
            running.source.close();
            running = null;
        }
    }

    synchronized String cloneTemplate(String name) {
        if (!migrated) {
            Changelogs.run(login("kolo_migrator", TEMPLATE));
            migrated = true;
        }
        maintenance().cloneDatabase(name, TEMPLATE);
        // A copy has the tables' rights but not the database's own.
        applyRoles(name);
        return name;
    }

    synchronized String createEmpty(String name) {
        maintenance().createDatabase(name);
        applyRoles(name);
        return name;
    }

    synchronized void drop(String name) {
        maintenance().dropDatabase(name);
    }

    Login login(String user, String database) {
        return source.login(user, database);
    }

    private DatabaseSetup maintenance() {
        return setup(MAINTENANCE);
    }

    private void applyRoles(String database) {
        setup(database).applyRoles();
    }

    private DatabaseSetup setup(String database) {
        var superuser = login("postgres", database);
        return new DatabaseSetup(superuser.url(), superuser.user(), superuser.password());
    }
}
