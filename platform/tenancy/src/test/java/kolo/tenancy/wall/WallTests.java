package kolo.tenancy.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.TenancyTestApplication;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolotest.FreshDatabase;
import kolotest.TestDatabase;

/// The traps of shared tables, each walked into, and each wall taken away in turn to see the others hold.
@SpringBootTest(classes = TenancyTestApplication.class)
@FreshDatabase
class WallTests {
    @Autowired
    TestDatabase database;
    @Autowired
    EntityManager entities;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    HikariDataSource pool;
    @Autowired
    PlatformTransactionManager transactions;
    private JdbcClient superuser;
    private TwoClubs two;

    @BeforeEach
    void plant() {
        superuser = JdbcClient.create(database.superuser());
        two = TwoClubs.plant(database);
    }

    @AfterEach
    void put_the_walls_back() {
        superuser.sql("delete from walltest.player").update();
        superuser.sql("alter table walltest.club enable row level security").update();
        superuser.sql("delete from walltest.club").update();
    }

    private <T> T as(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> transaction(work));
    }

    private <T> T transaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    // --- the second wall, PostgreSQL's

    @Test
    void native_sql_reads_and_changes_only_the_rows_of_the_bound_network() {
        assertThat(as(two.a(), () -> jdbc.sql("select name from walltest.club").query(String.class).list()))
                .containsExactly("TENANT-A-club");
        assertThat(as(two.a(), () -> jdbc.sql("update walltest.club set version = 9").update())).isEqualTo(1);
        assertThat(superuser.sql("select version from walltest.club where id = ?")
                .param(two.clubB())
                .query(Integer.class)
                .single()).isZero();
    }

    @Test
    void without_the_second_wall_native_sql_would_read_the_other_network() {
        superuser.sql("alter table walltest.club disable row level security").update();

        assertThat(as(two.a(), () -> jdbc.sql("select name from walltest.club").query(String.class).list()))
                .contains("TENANT-B-club");
        assertThat(as(two.a(), () -> entities.createQuery("select c.name from Club c", String.class).getResultList()))
                .as("Hibernate's wall still holds")
                .containsExactly("TENANT-A-club");
        assertThatThrownBy(() -> plantPlayerOfAInClubOfB()).as("and so do the keys")
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_statement_without_a_network_fails_loudly() {
        assertThatThrownBy(() -> transaction(() -> jdbc.sql("select count(*) from walltest.club")
                .query(Long.class)
                .single())).hasStackTraceContaining("app.tenant");
        assertThatThrownBy(() -> jdbc.sql("select count(*) from walltest.club").query(Long.class).single())
                .hasStackTraceContaining("app.tenant");
    }

    @Test
    void a_statement_without_a_network_fails_loudly_also_on_a_connection_that_served_one() {
        as(two.a(), () -> jdbc.sql("select count(*) from walltest.club").query(Long.class).single());

        assertThatThrownBy(() -> transaction(() -> jdbc.sql("select count(*) from walltest.club")
                .query(Long.class)
                .single())).hasStackTraceContaining("uuid");
    }

    @Test
    void the_application_cannot_lift_the_wall() {
        assertThatThrownBy(() -> jdbc.sql("alter table walltest.club disable row level security").update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> jdbc.sql("drop policy tenant on walltest.club").update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> jdbc.sql("set role kolo_owner").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("truncate walltest.club").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void copy_is_refused_where_rows_are_guarded() throws SQLException {
        try (var connection = database.app().getConnection(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("copy walltest.club from stdin"))
                    .hasMessageContaining("COPY FROM not supported with row-level security");
        }
    }

    @Test
    void a_migration_reaches_the_rows_of_every_network() {
        var migrator = JdbcClient.create(database.migrator());

        assertThat(migrator.sql("update walltest.club set version = version + 1").update()).isEqualTo(2);
    }

    // --- the first wall, Hibernate's

    @Test
    void a_query_of_the_object_model_sees_one_network() {
        assertThat(as(two.a(), () -> entities.find(Club.class, two.clubB()))).isNull();
        assertThat(as(two.a(), () -> entities.createQuery("select p.name from Club c join c.players p", String.class)
                .getResultList())).containsExactly("TENANT-A-player");
    }

    @Test
    void an_update_of_the_object_model_cannot_give_a_row_to_another_network() {
        assertThatThrownBy(() -> as(two.a(), () -> entities.createQuery("update Club c set c.tenantId = :b")
                .setParameter("b", two.b().value())
                .executeUpdate())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> as(two.a(), () -> jdbc.sql("update walltest.club set tenant_id = ?")
                .param(two.b().value())
                .update())).hasStackTraceContaining("row-level security");
    }

    @Test
    void a_foreign_id_and_an_unknown_id_fail_alike() {
        var foreign = failureOfMerging(two.clubB());
        var unknown = failureOfMerging(Ids.next());

        assertThat(foreign.getClass()).isEqualTo(unknown.getClass());
        assertThat(String.valueOf(foreign.getMessage()).replaceAll("[0-9a-f-]{36}", "ID"))
                .isEqualTo(String.valueOf(unknown.getMessage()).replaceAll("[0-9a-f-]{36}", "ID"));
    }

    @Test
    void rows_are_not_cached_across_sessions() {
        var factory = entities.getEntityManagerFactory();

        assertThat(factory.getProperties().get("hibernate.cache.use_second_level_cache")).isNotEqualTo("true");
        assertThat(factory.getCache().contains(Club.class, two.clubA())).isFalse();
    }

    // --- the third wall, the keys

    @Test
    void a_reference_to_a_row_of_another_network_cannot_be_stored_by_anybody() {
        assertThatThrownBy(this::plantPlayerOfAInClubOfB).hasMessageContaining("foreign key");
        assertThatThrownBy(() -> as(two.a(), () -> {
            var club = entities.getReference(Club.class, two.clubB());
            entities.persist(new Player(Ids.next(), "intruder", club));
            entities.flush();
            return club;
        })).hasStackTraceContaining("foreign key");
    }

    @Test
    void without_the_keys_a_planted_reference_still_shows_nothing_and_without_all_walls_it_does() {
        superuser.sql("alter table walltest.player drop constraint player_tenant_id_club_id_fkey").update();
        try {
            plantPlayerOfAInClubOfB();
            var byHand = "select c.name from walltest.player p join walltest.club c on c.id = p.club_id";

            assertThat(as(two.a(), () -> jdbc.sql(byHand).query(String.class).list()))
                    .as("row security")
                    .containsExactly("TENANT-A-club");
            superuser.sql("alter table walltest.club disable row level security").update();
            assertThat(as(two.a(), () -> entities.createQuery("select c.name from Player p join p.club c", String.class)
                    .getResultList())).as("Hibernate's wall alone").containsExactly("TENANT-A-club");
            assertThat(as(two.a(), () -> jdbc.sql(byHand).query(String.class).list()))
                    .as("no wall left")
                    .contains("TENANT-B-club");
        } finally {
            superuser.sql("delete from walltest.player").update();
            superuser.sql("""
                          alter table walltest.player add constraint player_tenant_id_club_id_fkey
                            foreign key (tenant_id, club_id) references walltest.club (tenant_id, id)
                          """).update();
        }
    }

    @Test
    void two_networks_may_use_the_same_name_and_learn_nothing_from_it() {
        var sameName = as(two.a(),
                () -> jdbc
                        .sql("""
                             insert into walltest.club (tenant_id, id, name, version)
                             values (current_setting('app.tenant')::uuid, ?, 'TENANT-B-club', 0) on conflict do nothing
                             """)
                        .param(Ids.next())
                        .update());

        assertThat(sameName).isEqualTo(1);
    }

    // --- the binding

    @Test
    void another_network_cannot_be_bound_inside_a_transaction() {
        assertThatThrownBy(() -> as(two.a(), () -> CurrentTenant.call(two.b(), () -> "never")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_connection_that_dies_as_its_transaction_begins_leaves_nothing_behind() {
        as(two.a(), () -> jdbc.sql("select 1").query(Integer.class).single());
        superuser.sql("""
                      select count(pg_terminate_backend(pid)) from pg_stat_activity
                       where datname = current_database() and usename = 'kolo_app'
                      """).query(Long.class).single();
        try {
            as(two.a(), () -> jdbc.sql("select 1").query(Integer.class).single());
        } catch (RuntimeException broken) {
            assertThat(broken).isNotNull();
        }

        assertThat(as(two.b(), () -> jdbc.sql("select name from walltest.club").query(String.class).list()))
                .containsExactly("TENANT-B-club");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    /// Set for the session, as the driver would, it could stay on a connection that a pooler gives to somebody else.
    @Test
    void an_isolation_level_is_the_transactions_own() {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        var seen = CurrentTenant.call(two.a(), () -> snapshot.execute(status -> jdbc
                .sql("select setting from pg_settings where name like '%transaction_isolation' order by name")
                .query(String.class)
                .list()));

        assertThat(seen).as("of the session and of the transaction")
                .containsExactly("read committed", "repeatable read");
    }

    private void plantPlayerOfAInClubOfB() {
        superuser.sql("insert into walltest.player (tenant_id, id, name, club_id, version) values (?, ?, ?, ?, 0)")
                .params(two.a().value(), Ids.next(), "intruder", two.clubB())
                .update();
    }

    private Throwable failureOfMerging(UUID id) {
        try {
            as(two.a(), () -> {
                var changed = entities.createQuery("update Club c set c.name = 'taken' where c.id = :id")
                        .setParameter("id", id)
                        .executeUpdate();
                if (changed == 0) {
                    throw new IllegalStateException("no club " + id);
                }
                return changed;
            });
        } catch (RuntimeException problem) {
            return problem;
        }
        throw new AssertionError("A row of another network was changed");
    }
}
