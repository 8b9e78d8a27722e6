package kolo.tenancy.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.http.HttpServletRequest;

import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import kolo.TenancyTestApplication;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.LimitKind;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.OwnLimits;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.Networks;
import kolo.tenancy.OnlySends;
import kolo.tenancy.TwoNetworks;
import kolo.tenancy.host.BareHttp;
import kolotest.FreshDatabase;

/// What one network asks for too often, or too much at a time, is refused to it and to nobody else.
@SpringBootTest(classes = TenancyTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.hikari.maximum-pool-size=4", "kolo.limits.requests-a-second=1000", "kolo.limits.patience=50ms",
    "server.tomcat.threads.max=30"})
@FreshDatabase
@Import(GateTests.Rooms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTests {
    @RestController
    static class Rooms {
        private final AtomicLong nanos = new AtomicLong();
        private final Semaphore arrived = new Semaphore(0);
        private volatile CountDownLatch open = new CountDownLatch(1);

        @Bean
        TimeMeter stoppedTime() {
            return new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            };
        }

        @GetMapping({"/quick", "/assets/x.css"})
        String quick() {
            return "done";
        }

        @GetMapping("/slow")
        String slow() throws InterruptedException {
            arrived.release();
            open.await();
            return "done";
        }

        @GetMapping("/file")
        String file(HttpServletRequest request) throws InterruptedException {
            OnlySends.from(request);
            return slow();
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    NetworkRegistry registry;
    @MockitoSpyBean
    Networks networks;
    @Autowired
    Limits limits;
    @Autowired
    Rooms rooms;
    @Autowired
    RequestUse requestUse;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    PlatformTransactionManager transactions;

    Network amber;

    @BeforeAll
    void enter() {
        amber = TwoNetworks.enter(registry, transactions).amber();
    }

    @BeforeEach
    void everything_is_quiet() throws IOException {
        rooms.open = new CountDownLatch(1);
        rooms.arrived.drainPermits();
        allow(null);
        pass(Duration.ofMinutes(1));
        ask("amber", "/quick");
        ask("birch", "/quick");
        pass(Duration.ofMinutes(1));
    }

    private void allow(@Nullable Long requests) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> limits.set(amber.id(),
                new OwnLimits(null, null, null, requests, limits.of(amber.id()).version())));
    }

    private void pass(Duration time) {
        rooms.nanos.addAndGet(time.toNanos());
    }

    private String ask(String network, String path) throws IOException {
        return BareHttp.get(port, path, "Host: " + network + ".localhost");
    }

    private int status(String network, String path) throws IOException {
        return Integer.parseInt(ask(network, path).substring(9, 12));
    }

    private int answered(String network, int times) throws IOException {
        int answered = 0;
        for (int i = 0; i < times; i++) {
            answered += status(network, "/quick") == 200 ? 1 : 0;
        }
        return answered;
    }

    @Test
    void the_burst_is_answered_the_next_is_refused_and_after_a_while_it_goes_on() throws IOException {
        allow(2L);
        ask("amber", "/quick");
        pass(Duration.ofMinutes(1));
        assertThat(answered("amber", 20)).as("the burst").isEqualTo(20);
        assertThat(ask("amber", "/quick")).startsWith("HTTP/1.1 429")
                .contains("Retry-After: 1")
                .contains("Cache-Control: no-store")
                .contains("Too many requests");
        pass(Duration.ofMillis(499));
        assertThat(status("amber", "/quick")).isEqualTo(429);
        pass(Duration.ofMillis(1));
        assertThat(status("amber", "/quick")).isEqualTo(200);
        assertThat(status("amber", "/quick")).isEqualTo(429);
    }

    @Test
    void the_other_network_notices_nothing_and_assets_do_not_count() throws IOException {
        allow(1L);
        ask("amber", "/quick");
        assertThat(answered("amber", 60)).isLessThan(25);
        assertThat(answered("birch", 60)).isEqualTo(60);
        assertThat(status("amber", "/quick")).isEqualTo(429);
        assertThat(status("amber", "/assets/x.css")).isEqualTo(200);
    }

    @Test
    void a_refused_request_and_an_asset_ask_the_database_for_nothing() throws IOException {
        allow(1L);
        ask("amber", "/quick");
        answered("amber", 30);
        clearInvocations(networks);
        assertThat(status("amber", "/quick")).isEqualTo(429);
        assertThat(status("amber", "/assets/x.css")).isEqualTo(200);
        verify(networks, never()).byHost(anyString());
        assertThat(status("birch", "/quick")).isEqualTo(200);
        verify(networks).byHost(anyString());
    }

    @Test
    void a_higher_limit_holds_within_a_second_of_refusals() throws IOException {
        allow(1L);
        ask("amber", "/quick");
        answered("amber", 30);
        allow(1000L);
        pass(Duration.ofSeconds(1));
        assertThat(status("amber", "/quick")).as("the one that a second brings").isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(answered("amber", 100)).isEqualTo(100);
    }

    @Test
    void what_was_counted_can_be_read_as_use_of_the_limit() throws IOException {
        requestUse.write();
        allow(1L);
        ask("amber", "/quick");
        pass(Duration.ofMinutes(1));
        assertThat(answered("amber", 25)).isEqualTo(20);
        requestUse.write();
        var use = CurrentTenant.call(amber.id(),
                () -> new TransactionTemplate(transactions).execute(status -> limits.use()));
        assertThat(use).filteredOn(one -> one.kind() == LimitKind.REQUESTS).singleElement().satisfies(one -> {
            assertThat(one.used()).isGreaterThanOrEqualTo(25);
            assertThat(one.waiting()).isGreaterThanOrEqualTo(5);
            assertThat(one.reached()).isTrue();
        });
    }

    @Test
    void counts_of_days_long_past_are_forgotten() throws IOException {
        CurrentTenant.run(amber.id(), () -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> List.of("2020-01-01", LocalDate.now(clock).minusDays(30).toString())
                        .forEach(day -> jdbc
                                .sql("""
                                     insert into tenancy.request_use (tenant_id, day, busiest_second, turned_away)
                                     values (?, cast(? as date), 1, 0)
                                     """)
                                .params(amber.id().value(), day)
                                .update())));
        ask("amber", "/quick");
        requestUse.write();
        var days = CurrentTenant.call(amber.id(), () -> new TransactionTemplate(transactions).execute(status -> jdbc
                .sql("select cast(day as text) from tenancy.request_use order by day")
                .query(String.class)
                .list()));
        assertThat(days).hasSize(2).doesNotContain("2020-01-01");
    }

    @Test
    void one_network_holds_half_of_the_places_and_the_other_works_on() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var slow = new ArrayList<Future<Integer>>();
            slow.add(threads.submit(() -> status("amber", "/slow")));
            slow.add(threads.submit(() -> status("amber", "/slow")));
            rooms.arrived.acquire(2);
            assertThat(ask("amber", "/quick")).startsWith("HTTP/1.1 503").contains("Retry-After: 1");
            assertThat(answered("birch", 10)).isEqualTo(10);
            rooms.open.countDown();
            for (var one : slow) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(status("amber", "/quick")).isEqualTo(200);
    }

    @Test
    void a_file_on_its_way_out_holds_no_place_of_those_that_work() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var sent = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 5; i++) {
                sent.add(threads.submit(() -> status("amber", "/file")));
            }
            rooms.arrived.acquire(5);
            assertThat(status("amber", "/quick")).isEqualTo(200);
            rooms.open.countDown();
            for (var one : sent) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
    }
}
