package kololocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

    @TempDir
    Path folder;

    @Test
    void data_and_port_survive_a_restart() throws SQLException {
        int port;
        try (var postgres = LocalPostgres.start(folder)) {
            port = postgres.port();
            execute(postgres.migrator(), "create schema kept", "create table kept.word (text text)",
                    "insert into kept.word values ('ženski')");
        }
        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(query(postgres.migrator(), "select text from kept.word")).isEqualTo("ženski");
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Test
    void a_second_server_in_the_same_folder_is_refused_with_a_message() {
        try (var first = LocalPostgres.start(folder)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> LocalPostgres.start(folder)).isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_temporary_server_leaves_nothing_behind() {
        Path left;
        try (var postgres = LocalPostgres.temporary()) {
            left = postgres.folder();
            assertThat(left).isDirectory();
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void the_application_neither_owns_nor_passes_row_security_nor_becomes_the_owner() throws SQLException {
        try (var postgres = LocalPostgres.temporary()) {
            assertThat(query(postgres.app(), """
                                             select string_agg(rolname, ',' order by rolname) from pg_roles
                                             where rolname like 'kolo%' and rolbypassrls"""))
                    .isEqualTo("kolo_backup,kolo_migrator");
            assertThat(query(postgres.app(),
                    """
                    select pg_get_userbyid(datdba) from pg_database where datname = current_database()"""))
                    .isEqualTo("kolo_owner");
            assertThatThrownBy(() -> execute(postgres.app(), "set role kolo_owner")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(postgres.app(), "create schema mine")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(postgres.app(), "create table public.mine ()"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(postgres.app(), "create temporary table mine ()"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void text_of_every_script_is_lower_cased_sorted_and_searched() throws SQLException {
        try (var postgres = LocalPostgres.temporary()) {
            assertThat(query(postgres.app(), "select lower('ŽЖ')")).isEqualTo("žж");
            assertThat(query(postgres.app(), """
                                             select string_agg(word, ' ' order by word)
                                             from unnest(array['Zorica', 'čvor', 'Cvet', 'žaba']) as word"""))
                    .isEqualTo("Cvet čvor žaba Zorica");
            assertThat(query(postgres.app(), "select cast(similarity('женски', 'женска') > 0.4 as text)"))
                    .isEqualTo("true");
            assertThat(query(postgres.app(), "select unaccent('ženski')")).isEqualTo("zenski");
        }
    }

    @Test
    void passwords_are_for_the_owner_of_the_folder_only() throws Exception {
        try (var postgres = LocalPostgres.start(folder)) {
            var file = folder.toRealPath().resolve("pgpass");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(postgres.app().psql()).contains(file.toString())
                    .doesNotContain(postgres.app().password());
            assertThat(postgres.app().toString()).doesNotContain(postgres.app().password());
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.app().url(), "kolo_app", "guessed"))
                    .isInstanceOf(SQLException.class);
        }
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
