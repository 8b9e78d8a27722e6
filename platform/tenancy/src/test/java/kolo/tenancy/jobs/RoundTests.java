package kolo.tenancy.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;
import kolotest.MutableClock;
import kolotest.NetworkRow;
import kolotest.TestDatabase;

/// A round of a recurring work asks the networks whose turn it is and leaves the others alone.
class RoundTests {
    private static TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-11-22T08:00:00Z");
    private final List<TenantId> asked = new ArrayList<>();
    private final Map<TenantId, Duration> rests = new HashMap<>();
    private RoundBook book;
    private TenantId amber;
    private TenantId birch;

    private final RecurringWork work = new RecurringWork() {
        @Override
        public String name() {
            return "test.work";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(5);
        }

        @Override
        public void execute() {
            asked.add(CurrentTenant.required());
        }

        @Override
        public Duration attend() {
            execute();
            return rests.getOrDefault(CurrentTenant.required(), every());
        }
    };

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void begin() {
        JdbcClient.create(database.superuser()).sql("truncate tenancy.tenant cascade").update();
        book = new RoundBook(JdbcClient.create(database.app()), clock);
        amber = network("amber", "ACTIVE");
        birch = network("birch", "ACTIVE");
    }

    private static TenantId network(String slug, String status) {
        return new TenantId(NetworkRow.of(slug).withStatus(status).plant(database));
    }

    private List<TenantId> round() {
        asked.clear();
        assertThat(new Round(work, book, clock).go(() -> false)).isFalse();
        return asked;
    }

    @Test
    void a_network_that_needs_nothing_for_longer_is_passed_by() {
        rests.put(amber, Duration.ofHours(6));
        assertThat(round()).containsExactlyInAnyOrder(amber, birch);

        clock.advance(Duration.ofMinutes(5));
        assertThat(round()).containsExactly(birch);

        clock.advance(Duration.ofHours(6));
        assertThat(round()).containsExactlyInAnyOrder(amber, birch);
    }

    @Test
    void a_new_network_is_asked_and_a_suspended_one_is_not() {
        round();
        var cedar = network("cedar", "ACTIVE");
        network("dogwood", "SUSPENDED");

        assertThat(round()).containsExactly(cedar);
    }

    @Test
    void a_deed_calls_the_work_back() {
        rests.put(amber, Duration.ofHours(6));
        rests.put(birch, Duration.ofHours(6));
        round();

        CurrentTenant.run(birch, () -> book.soon("test.work"));
        CurrentTenant.run(amber, () -> book.soon("another.work"));

        assertThat(round()).containsExactly(birch);
    }

    @Test
    void one_networks_trouble_does_not_keep_the_others_waiting_and_it_is_tried_again() {
        var trouble = new Trouble(amber);
        new Round(trouble, book, clock).go(() -> false);
        assertThat(trouble.done).containsExactly(birch);

        clock.advance(Duration.ofMinutes(5));
        new Round(trouble, book, clock).go(() -> false);
        assertThat(trouble.tried).containsExactlyInAnyOrder(amber, birch, amber, birch);
    }

    @Test
    void a_round_that_is_interrupted_leaves_the_rest_for_the_next() {
        for (int number = 0; number < 250; number++) {
            network("many-" + number, "ACTIVE");
        }
        assertThat(new Round(work, book, clock).go(() -> asked.size() >= 130)).isTrue();
        assertThat(asked).hasSize(130).doesNotHaveDuplicates();

        assertThat(round()).hasSize(122);
        assertThat(round()).isEmpty();
    }

    @Test
    void a_network_that_is_purged_during_the_round_is_forgotten() {
        book.next("test.work", Map.of(new TenantId(UUID.randomUUID()), clock.instant()));

        assertThat(round()).containsExactlyInAnyOrder(amber, birch);
    }

    private static final class Trouble implements RecurringWork {
        private final TenantId troubled;
        private final List<TenantId> tried = new ArrayList<>();
        private final List<TenantId> done = new ArrayList<>();

        Trouble(TenantId troubled) {
            this.troubled = troubled;
        }

        @Override
        public String name() {
            return "test.trouble";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(5);
        }

        @Override
        public void execute() {
            tried.add(CurrentTenant.required());
            if (CurrentTenant.required().equals(troubled)) {
                throw new IllegalStateException("planted");
            }
            done.add(CurrentTenant.required());
        }
    }
}
