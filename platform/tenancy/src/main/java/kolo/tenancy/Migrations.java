package kolo.tenancy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.lockservice.LockServiceFactory;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the database to the schema of this version, as the migrator role and as a step of its own.
///
/// Every module brings one changelog, `db/changelog/{module}/changelog.yaml`. Tenancy's comes first; the others need no
/// order, since no module refers to another's tables. Two runs at once wait for each other on an advisory lock of the
/// session; whoever holds it knows that a Liquibase lock left in the table is a dead run's, and clears it.
public final class Migrations {
    private static final long LOCK = 0x6b6f6c6f;
    private static final int ATTEMPTS = 30;
    private static final String FIRST = "db/changelog/tenancy/changelog.yaml";

    private Migrations() {}

    /// Migrates.
    ///
    /// @param url      a JDBC URL of PostgreSQL
    /// @param user     a role that is a member of `kolo_owner` and passes row security: by BYPASSRLS, or where a server
    ///                 gives that to nobody, by the policies that `tenancy.admit` makes
    /// @throws IllegalStateException when a change fails; the changes before it stay
    public static void run(String url, String user, String password) {
        try (var guard = DriverManager.getConnection(url, user, password)) {
            execute(guard, "select pg_advisory_lock(" + LOCK + ")");
            quietly(() -> {
                for (var changelog : changelogs()) {
                    patiently(() -> update(url, user, password, changelog));
                }
            });
            execute(guard, "set lock_timeout = '10s'");
            patiently(() -> execute(guard, "reassign owned by current_user to kolo_owner"));
            patiently(() -> execute(guard, "call tenancy.let_purge()"));
            execute(guard, "grant select on public.databasechangelog, public.databasechangeloglock to kolo_app");
            patiently(() -> execute(guard, "call tenancy.settle()"));
        } catch (Exception problem) {
            throw new IllegalStateException("The database could not be migrated: " + problem.getMessage(), problem);
        }
    }

    /// Whether changes of this version have not been run yet; needs no more than the application's role.
    public static boolean pending(Connection connection) {
        try (var statement = connection.createStatement();
                var table = statement.executeQuery("select to_regclass('public.databasechangelog') is not null")) {
            table.next();
            if (!table.getBoolean(1)) {
                return true;
            }
            for (var changelog : changelogs()) {
                var liquibase = open(connection, changelog);
                if (!liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (SQLException | LiquibaseException | IOException problem) {
            throw new IllegalStateException("The schema's version could not be read: " + problem.getMessage(),
                    problem);
        }
    }

    static List<String> changelogs() throws IOException {
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:db/changelog/*/*.yaml");
        var names = new ArrayList<>(Arrays.stream(resources).map(resource -> {
            try {
                var address = resource.getURL().toString();
                return address.substring(address.lastIndexOf("db/changelog/"));
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            }
        }).filter(name -> name.endsWith("/changelog.yaml")).distinct().toList());
        names.sort(Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(name -> name));
        return names;
    }

    /// Liquibase tells its progress to the console unless it is given a logger.
    private static void quietly(Scope.ScopedRunner<?> work) throws Exception {
        Scope.child(Scope.Attr.ui, new LoggerUIService(), work);
    }

    /// A change that waits for a lock makes every later statement on that table wait behind it, so it gives up soon, lets
    /// them pass and is tried again. What was done before it stays done.
    private static void patiently(Scope.ScopedRunner<?> work) throws Exception {
        for (int attempt = 1;; attempt++) {
            try {
                work.run();
                return;
            } catch (LiquibaseException | SQLException problem) {
                if (attempt == ATTEMPTS || !isLockTimeout(problem)) {
                    throw problem;
                }
            }
        }
    }

    private static boolean isLockTimeout(Throwable problem) {
        return (problem instanceof SQLException sql && "55P03".equals(sql.getSQLState()))
                || (problem.getCause() != null && isLockTimeout(problem.getCause()));
    }

    private static void update(String url, String user, String password, String changelog)
            throws SQLException, LiquibaseException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            execute(connection, "set lock_timeout = '10s'");
            var liquibase = open(connection, changelog);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            var locks = LockServiceFactory.getInstance().getLockService(liquibase.getDatabase());
            locks.init();
            locks.forceReleaseLock();
            liquibase.update(new Contexts(), new LabelExpression());
        }
    }

    private static Liquibase open(Connection connection, String changelog) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName("public");
        return new Liquibase(changelog, new SpringResourceAccessor(new DefaultResourceLoader()), database);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
