package kolo.tenancy.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import kolo.TenancyTestApplication;
import kolo.tenancy.CannotStart;
import kolo.tenancy.TenantId;
import kololocal.LocalPostgresFailure;
import kolotest.Catalogue;

/// A server without a superuser has the same walls, held open for the migrator and the backup by a policy of their own.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagedServerTests {
    private static ManagedServer server;
    private static TwoClubs two;

    @BeforeAll
    static void migrate() throws SQLException {
        server = new ManagedServer();
        two = TwoClubs.plant(server.as("kolo_migrator"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// What stands behind the walls; which tables may stand outside is for the whole application's test to say.
    private static Catalogue catalogue() {
        return new Catalogue(server.provider(), JdbcClient.create(server.provider())
                .sql("""
                     select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where c.relkind = 'r' and not c.relrowsecurity and n.nspname in ('tenancy', 'public')
                     """)
                .query((row,
                        number) -> row.getString(1).contains(".") ? row.getString(1) : "public." + row.getString(1))
                .set());
    }

    private static List<String> clubs(String role, @Nullable TenantId network) throws SQLException {
        try (var connection = server.as(role).getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (network != null) {
                jdbc.sql("set app.tenant = '" + network.value() + "'").update();
            }
            return jdbc.sql("select name from walltest.club order by name").query(String.class).list();
        }
    }

    @Test
    @Order(1)
    void nobody_passes_row_security_and_every_table_stands_behind_it() {
        var provider = JdbcClient.create(server.provider());
        assertThat(
                provider.sql("select rolname from pg_roles where (rolbypassrls or rolsuper) and rolname <> 'postgres'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(catalogue().faults()).isEmpty();
        assertThat(provider.sql("select polname from pg_policy where polrelid = 'walltest.club'::regclass order by 1")
                .query(String.class)
                .list()).containsExactly("backup", "migrator", "readonly", "tenant");
    }

    @Test
    @Order(1)
    void the_application_sees_one_network_and_the_migrator_and_the_backup_all() throws SQLException {
        assertThat(clubs("kolo_app", two.a())).containsExactly("TENANT-A-club");
        assertThat(clubs("kolo_app", two.b())).containsExactly("TENANT-B-club");
        assertThatThrownBy(() -> clubs("kolo_app", null)).hasStackTraceContaining("app.tenant");
        assertThat(clubs("kolo_migrator", null)).containsExactly("TENANT-A-club", "TENANT-B-club");
        assertThat(clubs("kolo_backup", null)).containsExactly("TENANT-A-club", "TENANT-B-club");
    }

    @Test
    @Order(1)
    void the_backup_reads_every_table_and_changes_none() {
        var backup = JdbcClient.create(server.as("kolo_backup"));
        var tables = catalogue().tables("r");
        assertThat(tables).hasSizeGreaterThan(10);
        for (var table : tables) {
            assertThatCode(() -> backup.sql("select count(*) from " + table).query(Long.class).single()).as(table)
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> backup.sql("delete from walltest.player").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @Order(1)
    void a_person_who_makes_reports_reads_one_network_at_a_time_and_no_secret() throws SQLException {
        server.provider("drop role if exists reporter",
                "create role reporter login password 'as the provider gave it' in role kolo_readonly");
        assertThat(clubs("reporter", two.b())).containsExactly("TENANT-B-club");
        assertThatThrownBy(() -> clubs("reporter", null)).hasStackTraceContaining("app.tenant");
        var reporter = JdbcClient.create(server.as("reporter"));
        assertThat(reporter.sql("select count(*) from tenancy.tenant").query(Long.class).single()).isEqualTo(2);
        for (var refused : List.of("select proof_token from tenancy.domain",
                "select * from tenancy.event_publication", "update walltest.club set name = 'x'",
                "insert into walltest.club (name) values ('x')")) {
            assertThatThrownBy(() -> reporter.sql(refused).update()).as(refused)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(reporter.sql("select has_any_column_privilege('tenancy.setting', 'select')")
                .query(Boolean.class)
                .single()).isFalse();
    }

    @Test
    @Order(1)
    void the_application_starts_there() {
        try (var context = new SpringApplicationBuilder(TenancyTestApplication.class).web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + server.url(), "spring.datasource.username=kolo_app",
                        "spring.datasource.password=" + ManagedServer.PASSWORD)
                .run()) {
            assertThat(context.getBean(WallCheck.class)).isNotNull();
        }
    }

    @Test
    @Order(1)
    void the_roles_and_the_migrations_run_again() {
        assertThatCode(() -> {
            server.applyRoles();
            server.migrate();
        }).doesNotThrowAnyException();
        assertThat(catalogue().faults()).isEmpty();
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(delimiter = '|', textBlock = """
                                            alter role kolo_app superuser   | alter role kolo_app nosuperuser    | is a superuser
                                            alter role kolo_app bypassrls   | alter role kolo_app nobypassrls    | may bypass row level security
                                            alter role kolo_app createrole  | alter role kolo_app nocreaterole   | may give itself any other role
                                            grant postgres to kolo_app      | revoke postgres from kolo_app      | can act as postgres, which row security
                                            grant kolo_owner to kolo_app    | revoke kolo_owner from kolo_app    | can act as the owner of
                                            grant kolo_backup to kolo_app   | revoke kolo_backup from kolo_app   | shows kolo_app the rows of every network
                                            grant kolo_migrator to kolo_app | revoke kolo_migrator from kolo_app | shows kolo_app the rows of every network
                                            """)
    void a_role_that_could_pass_the_walls_is_refused_and_told(String hole, String mended, String said)
            throws SQLException {
        server.provider(hole);
        try {
            assertThatThrownBy(() -> check()).as(hole)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(said);
            if (!hole.startsWith("grant kolo_")) {
                assertThatThrownBy(server::applyRoles).isInstanceOf(LocalPostgresFailure.class)
                        .hasMessageContaining("other rights than it may have");
            }
        } finally {
            server.provider(mended);
        }
        assertThatCode(ManagedServerTests::check).doesNotThrowAnyException();
    }

    @Test
    @Order(3)
    void a_server_that_gives_the_right_after_all_loses_the_open_policies_and_gets_them_back() throws SQLException {
        server.provider("alter role kolo_migrator bypassrls", "alter role kolo_backup bypassrls");
        settle();
        assertThat(catalogue().faults()).isEmpty();
        assertThat(clubs("kolo_backup", null)).containsExactly("TENANT-A-club", "TENANT-B-club");
        server.provider("grant kolo_backup to kolo_app");
        assertThatThrownBy(ManagedServerTests::check).hasMessageContaining("can act as kolo_backup");
        server.provider("revoke kolo_backup from kolo_app", "alter role kolo_backup nobypassrls");

        assertThat(catalogue().faults()).as("before the next migration")
                .isNotEmpty();
        settle();
        assertThat(catalogue().faults()).isEmpty();
        assertThat(clubs("kolo_backup", null)).containsExactly("TENANT-A-club", "TENANT-B-club");
    }

    /// The last step of the migrations, and the one after a restore.
    private static void settle() {
        JdbcClient.create(server.as("kolo_migrator")).sql("call tenancy.settle()").update();
    }

    private static void check() {
        new WallCheck(JdbcClient.create(server.as("kolo_app"))).afterSingletonsInstantiated();
    }
}
