package kolo.tenancy.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.TenancyTestApplication;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantEvent;
import kolo.tenancy.TenantId;
import kolo.tenancy.TwoNetworks;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.TestDatabase;

@SpringBootTest(classes = TenancyTestApplication.class)
@FreshDatabase
@ClockAt("2026-03-28T12:00:00Z")
@Import(EventTests.Listener.class)
class EventTests {
    record Happened(UUID tenantId, Instant at, String what) implements TenantEvent {}

    record Trial(UUID tenantId, Instant at, String what) implements TenantEvent {}

    /// Listens as a module would, on another thread and in a transaction of its own.
    @Component
    static class Listener {
        static final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        static final ConcurrentLinkedQueue<LocalDate> days = new ConcurrentLinkedQueue<>();
        private final JdbcClient jdbc;

        Listener(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @ApplicationModuleListener
        void on(Happened event) {
            var names = jdbc.sql("select count(*) from tenancy.setting").query(Long.class).single();
            heard.add(event.what() + " in " + CurrentTenant.required() + " with " + names);
        }

        @ApplicationModuleListener
        void on(DayHasPassed event) {
            days.add(event.day());
        }

        /// How each trial goes; what throws has failed.
        static volatile Consumer<Trial> course = trial -> {};

        @ApplicationModuleListener
        void on(Trial trial) {
            course.accept(trial);
        }
    }

    @Autowired
    ApplicationEventPublisher publisher;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    NetworkRegistry registry;
    @Autowired
    Networks networks;
    @Autowired
    TestDatabase database;
    @Autowired
    MutableClock clock;
    @Autowired
    @Qualifier("passingTime")
    RecurringWork passingTime;
    private TwoNetworks two;

    @BeforeEach
    void enter() {
        JdbcClient.create(database.superuser()).sql("truncate tenancy.tenant cascade").update();
        two = TwoNetworks.enter(registry, transactions);
        Listener.heard.clear();
        Listener.days.clear();
    }

    private void publish(TenantId bound, TenantId named) {
        CurrentTenant.run(bound, () -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> publisher.publishEvent(new Happened(named.value(), clock.instant(), "it"))));
    }

    @Test
    void a_listener_works_in_the_network_of_its_event() {
        publish(two.birch().id(), two.birch().id());

        await().untilAsserted(() -> assertThat(Listener.heard)
                .containsExactly("it in " + two.birch().id() + " with 0"));
    }

    @Test
    void an_event_published_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> CurrentTenant.run(two.amber().id(),
                () -> publisher.publishEvent(new Happened(two.amber().id().value(), clock.instant(), "it"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void an_event_of_another_network_is_refused() {
        assertThatThrownBy(() -> publish(two.amber().id(), two.birch().id())).isInstanceOf(IllegalStateException.class);
        assertThat(Listener.heard).isEmpty();
    }

    @Test
    void a_day_passes_once_per_network_in_its_own_zone_and_missed_days_are_made_up_for() {
        CurrentTenant.run(two.amber().id(), passingTime::execute);
        CurrentTenant.run(two.amber().id(), passingTime::execute);
        await().untilAsserted(() -> assertThat(Listener.days).containsExactly(LocalDate.of(2026, 3, 28)));

        // 22:30 in London is the next day in Belgrade, whose clocks go forward that night
        clock.set("2026-03-30T22:30:00Z");
        CurrentTenant.run(two.amber().id(), passingTime::execute);
        await().untilAsserted(() -> assertThat(Listener.days).containsExactlyInAnyOrder(LocalDate.of(2026, 3, 28),
                LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31)));
        assertThat(networks.all()).hasSize(2);
        assertThat(clock).isInstanceOf(Clock.class);
    }
}
