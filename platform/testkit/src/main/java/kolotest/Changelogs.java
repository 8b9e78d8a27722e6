package kolotest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import kololocal.LocalPostgres.Login;

/// The modules' changelogs on the class path, run as in production: one after the other by the migrator, tenancy's first
/// because all others refer to its tables, then everything handed to the owner.
final class Changelogs {

    private static final String ROOT = "db/changelog/";
    private static final String FIRST = ROOT + "tenancy/changelog.yaml";

    /// Held here because the logging system forgets the levels of loggers that nobody holds.
    private static final Logger liquibaseLog = Logger.getLogger("liquibase");

    private Changelogs() {}

    /// The changelogs' class path locations in the order in which they run.
    static List<String> inOrder() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + ROOT + "*/changelog.yaml"))
                    .map(Changelogs::location)
                    .distinct()
                    .sorted(Comparator.comparing((String location) -> !location.equals(FIRST))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String location(Resource changelog) {
        try {
            var url = changelog.getURL().toString();
            return url.substring(url.lastIndexOf(ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(Login migrator) {
        liquibaseLog.setLevel(Level.WARNING);
        System.setProperty("liquibase.analytics.enabled", "false");
        try {
            for (var changelog : inOrder()) {
                run(changelog, migrator);
            }
            try (var connection = DriverManager.getConnection(migrator.url(), migrator.user(), migrator.password());
                    var statement = connection.createStatement()) {
                statement.execute("reassign owned by kolo_migrator to kolo_owner");
                if (inOrder().contains(FIRST)) {
                    statement.execute("call tenancy.let_purge()");
                }
                statement
                        .execute("""
                                 grant select on public.databasechangelog, public.databasechangeloglock to kolo_app""");
                if (inOrder().contains(FIRST)) {
                    statement.execute("call tenancy.settle()");
                }
            }
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The migrations do not run in the tests' template database: "
                    + e.getMessage(), e);
        }
    }

    private static void run(String changelog, Login migrator) throws SQLException, LiquibaseException {
        var connection = DriverManager.getConnection(migrator.url(), migrator.user(), migrator.password());
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName("public");
        try (var liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database)) {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            // Liquibase tells each change to the console as well as to its log; the console belongs to the tests.
            inScope(Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> liquibase.update(new Contexts(), new LabelExpression()));
        }
    }

    private static void inScope(Map<String, Object> attributes, Scope.ScopedRunner<?> work)
            throws LiquibaseException {
        try {
            Scope.child(attributes, work);
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }
}
