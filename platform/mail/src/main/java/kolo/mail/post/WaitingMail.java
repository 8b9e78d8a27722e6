package kolo.mail.post;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.tenancy.NetworkFigure;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantJobs;

/// Sends on what waits for a new day or for a higher limit; the operator console shows how much that is.
@Component
class WaitingMail implements RecurringWork, NetworkFigure {
    static final String NAME = "mail.waiting";
    private static final Duration NOTHING_WAITS = Duration.ofHours(6);
    private static final int AT_ONCE = 200;
    private static final int DAYS_KEPT = 35;
    private final DayAllowance allowance;
    private final TenantJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaitingMail(DayAllowance allowance, TenantJobs jobs, TransactionTemplate transaction, Clock clock) {
        this.allowance = allowance;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void execute() {
        int released;
        do {
            released = Objects.requireNonNull(transaction.execute(status -> release())).size();
        } while (released == AT_ONCE);
    }

    /// A letter that is held back calls for the next round.
    @Override
    public Duration attend() {
        execute();
        return Objects.requireNonNull(transaction.execute(status -> allowance.waiting())) > 0 ? every() : NOTHING_WAITS;
    }

    private List<UUID> release() {
        var now = clock.instant();
        if (allowance.waiting() == 0) {
            allowance.forget(now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_KEPT));
            return List.of();
        }
        var leaving = allowance.release(AT_ONCE);
        leaving.forEach(message -> jobs.schedule(DeliverMessage.NAME, message, now));
        return leaving;
    }

    @Override
    public long count() {
        return allowance.waiting();
    }
}
