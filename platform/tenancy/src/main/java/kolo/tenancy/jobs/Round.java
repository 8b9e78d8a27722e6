package kolo.tenancy.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;

/// One round of a recurring work over the networks whose turn it is, one after the other.
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int AT_ONCE = 100;
    /// After this a round makes way, since jobs that people wait for need the same few threads.
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private final RecurringWork work;
    private final RoundBook book;
    private final Clock clock;
    private int failed;

    Round(RecurringWork work, RoundBook book, Clock clock) {
        this.work = work;
        this.book = book;
        this.clock = clock;
    }

    /// Goes round.
    ///
    /// @param ending whether this node is about to stop
    /// @return whether networks are left whose turn it is
    boolean go(BooleanSupplier ending) {
        var now = clock.instant();
        long begin = System.nanoTime();
        while (true) {
            var due = book.due(work.name(), now, AT_ONCE);
            var turns = new LinkedHashMap<TenantId, Instant>();
            boolean over = false;
            for (var tenant : due) {
                over = ending.getAsBoolean() || System.nanoTime() - begin > LONGEST.toNanos();
                if (over) {
                    break;
                }
                turns.put(tenant, clock.instant().plus(attend(tenant)));
            }
            book.next(work.name(), turns);
            if (over || due.size() < AT_ONCE) {
                return over;
            }
        }
    }

    /// For how many networks the work failed.
    int failed() {
        return failed;
    }

    /// One network's trouble does not keep the others waiting. It is logged while the network is bound, so that the line
    /// carries it.
    private Duration attend(TenantId tenant) {
        return CurrentTenant.call(tenant, () -> {
            try {
                var rest = work.attend();
                return rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
            } catch (RuntimeException problem) {
                LOG.error("The job {} failed", work.name(), problem);
                failed++;
                return work.every();
            }
        });
    }
}
