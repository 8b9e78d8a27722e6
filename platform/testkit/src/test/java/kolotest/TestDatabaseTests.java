package kolotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void each_database_has_the_migrated_schema_and_no_rows_of_another() {
        try (var one = TestDatabase.fresh(); var other = TestDatabase.fresh()) {
            jdbc(one.app()).sql("insert into sample.word values ('kolo')").update();
            assertThat(words(one)).isEqualTo(1);
            assertThat(words(other)).isZero();
        }
    }

    @Test
    void the_owner_owns_what_the_migrator_made() {
        try (var database = TestDatabase.fresh()) {
            assertThat(jdbc(database.superuser())
                    .sql("""
                         select distinct tableowner from pg_tables where schemaname in ('sample', 'public')""")
                    .query(String.class)
                    .list()).containsExactly("kolo_owner");
        }
    }

    @Test
    void the_application_cannot_change_the_schema_of_a_copy() {
        try (var database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> jdbc(database.app()).sql("drop table sample.word").update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc(database.app()).sql("create schema mine").update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc(database.app()).sql("create temporary table mine ()").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_closed_database_is_gone_even_while_someone_is_connected() throws Exception {
        var database = TestDatabase.fresh();
        try (var connection = database.app().getConnection(); var other = TestDatabase.empty()) {
            assertThat(connection.isValid(1)).isTrue();
            database.close();
            assertThat(jdbc(other.superuser()).sql("select count(*) from pg_database where datname = ?")
                    .param(database.name())
                    .query(Integer.class)
                    .single()).isZero();
        }
    }

    private static int words(TestDatabase database) {
        return jdbc(database.app()).sql("select count(*) from sample.word").query(Integer.class).single();
    }

    private static JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }
}
