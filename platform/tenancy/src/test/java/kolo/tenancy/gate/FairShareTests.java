package kolo.tenancy.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class FairShareTests {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static int enterAsOftenAsPossible(FairShare<String> share, String party) {
        int entered = 0;
        while (share.enter(party, Duration.ZERO)) {
            entered++;
        }
        return entered;
    }

    @Test
    void alone_one_gets_half_and_the_next_ones_always_find_something() {
        var share = new FairShare<String>(20, 0);
        assertThat(enterAsOftenAsPossible(share, "noisy")).isEqualTo(10);
        assertThat(enterAsOftenAsPossible(share, "second")).isEqualTo(5);
        assertThat(enterAsOftenAsPossible(share, "third")).isPositive();
        assertThat(share.enter("quiet", Duration.ZERO)).isTrue();
        assertThat(share.enter("noisy", Duration.ZERO)).isFalse();
    }

    @Test
    void twenty_modest_ones_use_every_place() {
        var share = new FairShare<Integer>(20, 0);
        for (int party = 0; party < 20; party++) {
            assertThat(share.enter(party, Duration.ZERO)).isTrue();
        }
        assertThat(share.enter(20, Duration.ZERO)).isFalse();
        share.leave(7);
        assertThat(share.enter(20, Duration.ZERO)).isTrue();
    }

    @Test
    void a_place_is_given_back_once() {
        var share = new FairShare<String>(4, 0);
        share.enter("a", Duration.ZERO);
        share.leave("a");
        assertThatIllegalStateException().isThrownBy(() -> share.leave("a"));
        assertThat(share.inside("a")).isZero();
    }

    @Test
    void who_waits_in_vain_goes_away_and_leaves_no_trace() {
        var share = new FairShare<String>(2, 10);
        assertThat(share.enter("a", Duration.ZERO)).isTrue();
        assertThat(share.enter("a", Duration.ofMillis(30))).isFalse();
        assertThat(share.enter("b", Duration.ZERO)).as("one place is left for others").isTrue();
        share.leave("a");
        share.leave("b");
        assertThat(enterAsOftenAsPossible(share, "a")).isEqualTo(1);
    }

    @Test
    void a_long_queue_of_one_does_not_keep_another_from_its_turn() throws Exception {
        var share = new FairShare<String>(2, 100);
        var order = new ConcurrentLinkedQueue<String>();
        share.enter("noisy", Duration.ZERO);
        share.enter("other", Duration.ZERO);
        try (var threads = Executors.newFixedThreadPool(12)) {
            var tasks = new ArrayList<Future<?>>();
            for (int i = 0; i < 10; i++) {
                tasks.add(threads.submit(() -> enterAndLeave(share, "noisy", order)));
            }
            while (share.queued("noisy") < 10) {
                Thread.onSpinWait();
            }
            tasks.add(threads.submit(() -> enterAndLeave(share, "quiet", order)));
            while (share.queued("quiet") < 1) {
                Thread.onSpinWait();
            }
            share.leave("noisy");
            share.leave("other");
            for (var task : tasks) {
                task.get();
            }
        }
        assertThat(new ArrayList<>(order).indexOf("quiet")).as("%s", order).isLessThan(4);
    }

    private static void enterAndLeave(FairShare<String> share, String party, ConcurrentLinkedQueue<String> order) {
        if (share.enter(party, LONG)) {
            order.add(party);
            share.leave(party);
        }
    }

    @Test
    void never_more_work_than_there_are_places_and_nobody_is_forgotten() throws Exception {
        var share = new FairShare<Integer>(6, 400);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var served = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(40)) {
            var tasks = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                int party = i % 5;
                tasks.add(threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < 200; round++) {
                        if (share.enter(party, LONG)) {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                            share.leave(party);
                            served.incrementAndGet();
                        }
                    }
                    return true;
                }));
            }
            start.countDown();
            for (var task : tasks) {
                task.get();
            }
        }
        assertThat(most.get()).isBetween(1, 6);
        assertThat(served.get()).isEqualTo(40 * 200);
    }
}
