package kolotest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@FreshDatabase
class FreshDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void the_application_connects_to_its_own_database_as_the_unprivileged_role() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("kolo_app");
        assertThat(jdbc.sql("select current_database()").query(String.class).single()).isEqualTo(database.name());
        assertThat(jdbc.sql("select count(*) from sample.word").query(Integer.class).single()).isZero();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}
}
