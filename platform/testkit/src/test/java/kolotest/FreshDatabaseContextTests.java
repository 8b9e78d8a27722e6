package kolotest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

/// How long a Spring test's database lives and who shares it, seen from outside the tests that use it.
class FreshDatabaseContextTests {

    @Test
    void the_database_lives_as_long_as_the_context() {
        var context = contextOf(Alone.class);
        var name = database(context).name();
        assertThat(exists(name)).isTrue();

        context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);

        assertThat(exists(name)).isFalse();
    }

    @Test
    void classes_have_a_database_each_unless_they_agree_to_share_one() {
        assertThat(database(contextOf(Sharing.class)).name()).isEqualTo(database(contextOf(SharingToo.class)).name())
                .isNotEqualTo(database(contextOf(Alone.class)).name());
        assertThat(database(contextOf(Alone.Part.class)).name()).isEqualTo(database(contextOf(Alone.class)).name());
    }

    private static TestContext contextOf(Class<?> testClass) {
        return new TestContextManager(testClass).getTestContext();
    }

    private static TestDatabase database(TestContext context) {
        return context.getApplicationContext().getBean(TestDatabase.class);
    }

    private static boolean exists(String name) {
        try (var other = TestDatabase.empty()) {
            return JdbcClient.create(other.superuser())
                    .sql("select count(*) from pg_database where datname = ?")
                    .param(name)
                    .query(Integer.class)
                    .single() > 0;
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    @FreshDatabase
    @SpringBootTest(classes = Application.class)
    static class Alone {

        @SpringBootTest(classes = Application.class)
        @FreshDatabase
        static class Part {}
    }

    @FreshDatabase(shared = "words")
    @SpringBootTest(classes = Application.class)
    static class Sharing {}

    @FreshDatabase(shared = "words")
    @SpringBootTest(classes = Application.class)
    static class SharingToo {}
}
