package kololocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

    @TempDir
    static Path folder;

    static LocalPostgres shared;

    @BeforeAll
    static void start() {
        shared = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        shared.close();
        assertThat(shared.folder()).doesNotExist();
    }

    @Test
    void data_port_and_passwords_survive_a_restart_and_one_folder_has_one_server() throws SQLException {
        LocalPostgres.Login migrator;
        try (var postgres = LocalPostgres.start(folder)) {
            migrator = postgres.migrator();
            execute(migrator, "create schema kept", "create table kept.word (text text)",
                    "insert into kept.word values ('ženski')");
            assertThatThrownBy(() -> LocalPostgres.start(folder)).isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(postgres.migrator()).isEqualTo(migrator);
            assertThat(query(migrator, "select text from kept.word")).isEqualTo("ženski");
        }
    }

    @Test
    void a_folder_of_another_version_is_refused_and_left_as_it_is(@TempDir Path old) throws Exception {
        Files.createDirectories(old.resolve("data"));
        Files.writeString(old.resolve("data/PG_VERSION"), "12\n");
        Files.writeString(old.resolve("pgpass"), "127.0.0.1:*:*:postgres:secret\n");
        assertThatThrownBy(() -> LocalPostgres.start(old)).isInstanceOf(LocalPostgresFailure.class)
                .hasMessageContaining("PostgreSQL 12");
        assertThat(old.resolve("data/PG_VERSION")).hasContent("12");
    }

    @Test
    void the_application_neither_owns_nor_passes_row_security_nor_becomes_the_owner() throws SQLException {
        assertThat(query(shared.app(), """
                                       select string_agg(rolname, ',' order by rolname) from pg_roles
                                       where rolname like 'kolo%' and rolbypassrls"""))
                .isEqualTo("kolo_backup,kolo_migrator");
        assertThat(query(shared.app(),
                """
                select pg_get_userbyid(datdba) from pg_database where datname = current_database()"""))
                .isEqualTo("kolo_owner");
        for (var forbidden : List.of("set role kolo_owner", "create schema mine", "create table public.mine ()",
                "create temporary table mine ()")) {
            assertThatThrownBy(() -> execute(shared.app(), forbidden)).as(forbidden).isInstanceOf(SQLException.class);
        }
        execute(shared.migrator(), "create schema allowed", "drop schema allowed");
    }

    @Test
    void the_roles_can_be_applied_again_and_correct_what_has_drifted() throws SQLException {
        execute(shared.superuser(), "alter role kolo_app bypassrls createdb", "grant kolo_owner to kolo_app",
                "grant create on schema public to public");
        var superuser = shared.superuser();
        new DatabaseSetup(superuser.url(), superuser.user(), superuser.password()).applyRoles();
        assertThat(
                query(superuser, """
                                 select rolbypassrls or rolcreatedb or pg_has_role('kolo_app', 'kolo_owner', 'member')
                                     or has_schema_privilege('kolo_app', 'public', 'create')
                                 from pg_roles where rolname = 'kolo_app'""")).isEqualTo("f");
    }

    @Test
    void the_roles_are_not_applied_to_a_database_that_is_not_of_kolo() throws SQLException {
        var superuser = shared.superuser();
        var elsewhere = new DatabaseSetup(shared.jdbcUrl("postgres"), superuser.user(), superuser.password());
        assertThatThrownBy(elsewhere::applyRoles).isInstanceOf(LocalPostgresFailure.class)
                .hasMessageContaining("not that of Kolo");
        assertThat(query(superuser, "select pg_get_userbyid(datdba) from pg_database where datname = 'postgres'"))
                .isEqualTo("postgres");
    }

    @Test
    void text_of_every_script_is_lower_cased_sorted_and_searched() throws SQLException {
        assertThat(query(shared.app(), "select lower('ŽЖ')")).isEqualTo("žж");
        assertThat(query(shared.app(), """
                                       select string_agg(word, ' ' order by word)
                                       from unnest(array['Zorica', 'čvor', 'Cvet', 'žaba']) as word"""))
                .isEqualTo("Cvet čvor žaba Zorica");
        assertThat(query(shared.app(), "select similarity('женски', 'женска') > 0.4")).isEqualTo("t");
        assertThat(query(shared.app(), "select unaccent('ženski')")).isEqualTo("zenski");
    }

    @Test
    void passwords_are_for_the_owner_of_the_folder_only() throws Exception {
        var file = shared.folder().resolve("pgpass");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(shared.app().psql()).contains(file.toString()).doesNotContain(shared.app().password());
        assertThat(shared.app().toString()).doesNotContain(shared.app().password());
        assertThatThrownBy(() -> DriverManager.getConnection(shared.app().url(), "kolo_app", "guessed"))
                .isInstanceOf(SQLException.class);
    }

    private static void execute(LocalPostgres.Login login, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(LocalPostgres.Login login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
