package kolotest;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import kololocal.LocalPostgres.Login;

/// A database of a test's own on the one PostgreSQL server of this JVM.
///
/// The server starts with the first database: in a container where a Docker engine answers, else embedded; the system
/// property `kolo.test.db` or the environment variable `KOLO_TEST_DB` decides otherwise: `docker`, `embedded`, `auto`, an
/// image such as `postgres:15`, or the folder of an installed server such as `/usr/lib/postgresql/15`.
/// [#fresh()] copies a template that all migrations on the class path have run in, which takes milliseconds.
///
/// Spring tests need none of this class but [FreshDatabase]; they may inject it to reach past the application's role.
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger count = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /// A database with the roles and with every module's schema as its migrations make it.
    public static TestDatabase fresh() {
        var server = TestServer.running();
        return new TestDatabase(server, server.cloneTemplate("fresh_" + count.incrementAndGet()));
    }

    /// A database with the roles and extensions and nothing else, for tests of migrations.
    public static TestDatabase empty() {
        var server = TestServer.running();
        return new TestDatabase(server, server.createEmpty("empty_" + count.incrementAndGet()));
    }

    /// Connections of the application's role, behind row level security; each is new, there is no pool.
    public DataSource app() {
        return dataSource(appLogin());
    }

    /// Connections of the role that runs migrations and passes row level security.
    public DataSource migrator() {
        return dataSource(migratorLogin());
    }

    /// Connections of the role that reads everything for a dump.
    public DataSource backup() {
        return dataSource(server.login("kolo_backup", name));
    }

    /// Connections of the superuser, for looking behind the walls and for planting what nobody else may.
    public DataSource superuser() {
        return dataSource(superuserLogin());
    }

    /// Address, name and password of the application's role.
    public Login appLogin() {
        return server.login("kolo_app", name);
    }

    /// Address, name and password of the role that runs migrations.
    public Login migratorLogin() {
        return server.login("kolo_migrator", name);
    }

    /// Address, name and password of the superuser.
    public Login superuserLogin() {
        return server.login("postgres", name);
    }

    /// The database's name on the server.
    public String name() {
        return name;
    }

    /// Drops the database and ends what is still connected to it.
    @Override
    public void close() {
        server.drop(name);
    }

    private static DataSource dataSource(Login login) {
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }
}
