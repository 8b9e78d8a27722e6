package kolo.tenancy.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.TenancyTestApplication;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.TwoNetworks;
import kolo.tenancy.events.EventTests.Listener;
import kolo.tenancy.events.EventTests.Trial;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.TestDatabase;

/// What is delivered again, when, how often, and what is given up (traps 23 to 27 of the security design).
@SpringBootTest(classes = TenancyTestApplication.class)
@FreshDatabase
@ClockAt("2026-03-28T12:00:00Z")
@Import(EventTests.Listener.class)
class RetryTests {
    private static final EventProperties SETTINGS = new EventProperties(Duration.ofMinutes(1), Duration.ofMinutes(2),
            Duration.ofSeconds(30), Duration.ofHours(1), 3, 2);
    private final ConcurrentLinkedQueue<String> attempts = new ConcurrentLinkedQueue<>();

    @Autowired
    ApplicationEventPublisher publisher;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    NetworkRegistry registry;
    @Autowired
    TestDatabase database;
    @Autowired
    MutableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    FailedEventPublications failed;
    @Autowired
    IncompleteEventPublications incomplete;
    private JdbcClient superuser;
    private TwoNetworks two;
    private Backlog backlog;
    private RetryEvents retry;

    @BeforeEach
    void enter() {
        superuser = JdbcClient.create(database.superuser());
        superuser.sql("truncate tenancy.tenant, tenancy.event_publication, tenancy.parked_event cascade").update();
        clock.set("2026-03-28T12:00:00Z");
        two = TwoNetworks.enter(registry, transactions);
        backlog = new Backlog(jdbc, SETTINGS, clock);
        retry = new RetryEvents(backlog, failed, SETTINGS);
    }

    @AfterEach
    void leave() {
        Listener.course = trial -> {};
    }

    private void publish(String what) {
        CurrentTenant.run(two.birch().id(), () -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> publisher.publishEvent(new Trial(two.birch().id().value(), clock.instant(), what))));
    }

    private void fail(String what) {
        attempts.add(what);
        throw new IllegalStateException(what);
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time).toString());
    }

    private void statuses(String... statuses) {
        await().untilAsserted(() -> assertThat(
                superuser.sql("select status from tenancy.event_publication order by status")
                        .query(String.class)
                        .list())
                .containsExactly(statuses));
    }

    @Test
    void a_poison_event_is_parked_and_does_not_starve_the_others() {
        var done = new ConcurrentLinkedQueue<String>();
        Listener.course = trial -> {
            if (trial.what().startsWith("poison") || Collections.frequency(List.copyOf(attempts), trial.what()) < 1) {
                fail(trial.what());
            }
            done.add(trial.what());
        };
        publish("poison 1");
        publish("poison 2");
        later(Duration.ofSeconds(1));
        publish("good");
        statuses("FAILED", "FAILED", "FAILED");

        // a batch of two: the poison comes first, and the good one is next, not never
        later(Duration.ofSeconds(31));
        retry.execute();
        await().until(() -> attempts.size() == 5);
        statuses("FAILED", "FAILED", "FAILED");
        retry.execute();
        await().untilAsserted(() -> assertThat(done).containsExactly("good"));
        statuses("FAILED", "FAILED");

        later(Duration.ofMinutes(2));
        retry.execute();
        await().until(() -> attempts.size() == 7);
        statuses("FAILED", "FAILED");
        assertThat(backlog.parkedCount()).isZero();
        retry.execute();
        statuses();
        assertThat(backlog.parked()).hasSize(2).allSatisfy(parked -> {
            assertThat(parked.event()).isEqualTo("EventTests.Trial");
            assertThat(parked.attempts()).isEqualTo(3);
            assertThat(parked.payload()).contains("poison");
        });
    }

    @Test
    void what_was_parked_is_tried_again_when_an_operator_says_so() {
        Listener.course = trial -> fail(trial.what());
        publish("mended");
        for (int attempt = 2; attempt <= 3; attempt++) {
            int number = attempt;
            statuses("FAILED");
            later(Duration.ofHours(1));
            retry.execute();
            await().until(() -> attempts.size() == number);
        }
        statuses("FAILED");
        retry.execute();
        var parked = backlog.parked().getFirst().id();

        Listener.course = trial -> attempts.add("done");
        assertThat(backlog.tryAgain(parked)).isTrue();
        assertThat(backlog.tryAgain(parked)).isFalse();
        later(Duration.ofSeconds(31));
        retry.execute();

        await().until(() -> attempts.contains("done"));
        statuses();
        assertThat(backlog.parkedCount()).isZero();
    }

    @Test
    void the_pause_between_two_attempts_is_kept_and_grows() {
        Listener.course = trial -> fail(trial.what());
        publish("it");
        statuses("FAILED");
        later(Duration.ofSeconds(29));
        retry.execute();
        assertThat(backlog.claimDue()).isEmpty();
        later(Duration.ofSeconds(1));
        retry.execute();
        await().until(() -> attempts.size() == 2);
        statuses("FAILED");
        later(Duration.ofSeconds(59));
        assertThat(backlog.claimDue()).isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(backlog.claimDue()).hasSize(1);
        // who comes second finds nothing
        assertThat(backlog.claimDue()).isEmpty();
    }

    @Test
    void a_slow_listener_runs_once_whoever_delivers_its_event_meanwhile() throws InterruptedException {
        var running = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        Listener.course = trial -> {
            attempts.add(trial.what());
            running.countDown();
            await().until(() -> enough.getCount() == 0);
        };
        publish("slow");
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        later(Duration.ofHours(5));
        retry.execute();
        retry.execute();
        // another node, which knows nothing of a claim
        var other = CompletableFuture.runAsync(() -> incomplete.resubmitIncompletePublications(delivery -> true));
        await().until(() -> other.isDone() || waitingForTheRow());
        enough.countDown();
        other.join();

        statuses();
        await().during(Duration.ofMillis(300)).untilAsserted(() -> assertThat(attempts).containsExactly("slow"));
    }

    private boolean waitingForTheRow() {
        return superuser.sql("select count(*) from pg_locks where not granted").query(Long.class).single() > 0;
    }

    @Test
    void what_a_dead_node_left_is_delivered_and_what_is_unknown_ages_until_it_is_parked() {
        Listener.course = trial -> attempts.add(trial.what());
        plant(Trial.class.getName(), "left behind");
        plant("kolo.tenancy.events.RenamedSince", "unknown");
        later(Duration.ofMinutes(1));
        retry.execute();
        assertThat(attempts).isEmpty();

        later(Duration.ofMinutes(2));
        retry.execute();
        await().until(() -> attempts.contains("left behind"));
        statuses("FAILED");
        assertThat(backlog.oldest()).isEqualTo(Duration.ofMinutes(3));
        assertThat(backlog.waiting()).isOne();

        later(Duration.ofHours(24));
        retry.execute();
        assertThat(backlog.parked()).singleElement()
                .satisfies(parked -> assertThat(parked.event()).isEqualTo("RenamedSince"));
        assertThat(backlog.oldest()).isZero();
        assertThat(backlog.drop(backlog.parked().getFirst().id())).isTrue();
    }

    @Test
    void what_an_older_version_registered_in_another_form_is_handled_once() {
        Listener.course = trial -> attempts.add(trial.what());
        var id = two.birch().id();
        plantForm(Trial.class.getName(), """
                                         {"what":"of another day","tenantId":"%s","at":"2026-03-27T12:00:00Z"}"""
                .formatted(id));
        plantForm(Trial.class.getName(), """
                                         {"what":"older","tenantId":"%s","at":"2026-03-28T12:00:00Z"}""".formatted(id));

        later(Duration.ofMinutes(3));
        retry.execute();
        await().untilAsserted(() -> assertThat(attempts).containsExactlyInAnyOrder("of another day", "older"));
        statuses();
    }

    private void plant(String type, String what) {
        plantForm(type, "{\"tenantId\":\"%s\",\"at\":\"2026-03-28T12:00:00Z\",\"what\":\"%s\"}"
                .formatted(two.birch().id(), what));
    }

    /// A delivery that was registered in a transaction and never begun, as by a node killed at that moment.
    private void plantForm(String type, String form) {
        superuser.sql("""
                      insert into tenancy.event_publication (id, listener_id, event_type, serialized_event,
                        publication_date, status, completion_attempts, last_resubmission_date)
                      values (:id, :listener, :type, :event, :now, 'PUBLISHED', 1, :now)""")
                .param("id", UUID.randomUUID())
                .param("listener", Listener.class.getName() + ".on(" + Trial.class.getName() + ")")
                .param("type", type)
                .param("event", form)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
