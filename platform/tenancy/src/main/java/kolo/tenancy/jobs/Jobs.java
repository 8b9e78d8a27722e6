package kolo.tenancy.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.GlobalWork;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;
import kolo.tenancy.TenantJob;

/// Turns jobs and recurring work into tasks of the scheduler, each with its tenant bound around it.
final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration STANDSTILL = Duration.ofMinutes(10);
    private static final Duration NEXT_PART = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private Jobs() {}

    static Task<Void> task(TenantJob job, Networks networks, Clock clock) {
        return Tasks.custom(job.name(), Void.class).onFailure((complete, operations) -> {
            int failures = complete.getExecution().consecutiveFailures;
            var wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
            operations.reschedule(complete, clock.instant().plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait));
        }).onDeadExecutionRevive().execute((instance, context) -> {
            var address = JobAddress.parse(instance.getId());
            return CurrentTenant.call(address.tenant(),
                    () -> told(job.name(), () -> run(job, address, networks, clock)));
        });
    }

    private static CompletionHandler<Void> run(TenantJob job, JobAddress address, Networks networks, Clock clock) {
        var network = networks.find(address.tenant());
        if (network.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        return network.get().status() == NetworkStatus.ACTIVE || job.whileStandingStill()
                ? after(job.execute(address.subject()))
                : after(Optional.of(clock.instant().plus(STANDSTILL)));
    }

    private static CompletionHandler<Void> after(Optional<Instant> again) {
        return (complete, operations) -> again.ifPresentOrElse(at -> operations.reschedule(complete, at),
                operations::remove);
    }

    /// A round that did not come to its end goes on soon, after whatever else is due.
    static Task<Void> task(RecurringWork work, Networks networks, RoundBook book, Clock clock) {
        var every = FixedDelay.of(work.every());
        return Tasks.custom(work.name(), Void.class)
                .scheduleOnStartup(RecurringTask.INSTANCE, null, every)
                .onFailureReschedule(every)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var round = new Round(work, book, clock);
                    boolean more = told(work.name(), () -> {
                        networks.platform();
                        return round.go(() -> context.getSchedulerState().isShuttingDown());
                    });
                    if (round.failed() > 0) {
                        // Counted as a failed job; the next round comes at its time all the same.
                        throw new IllegalStateException(work.name() + " failed for " + round.failed() + " networks");
                    }
                    return (complete, operations) -> operations.reschedule(complete,
                            complete.getTimeDone().plus(more ? NEXT_PART : work.every()));
                });
    }

    static Task<Void> task(GlobalWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> told(work.name(), () -> {
                    work.execute();
                    return true;
                }));
    }

    /// Logs a failure while the network is bound, so that the line carries it; the scheduler's own line would not.
    private static <T> T told(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException problem) {
            LOG.error("The job {} failed", name, problem);
            throw problem;
        }
    }

    static void schedule(SchedulerClient client, String job, TenantId tenant, UUID subject, Instant at) {
        client.scheduleIfNotExists(new TaskInstance<>(job, new JobAddress(tenant, subject).text()), at);
    }
}
