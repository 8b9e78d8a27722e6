package kolo.tenancy.events;

import java.time.Duration;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

import kolo.tenancy.GlobalWork;

/// Delivers again what a listener failed to handle; a listener is therefore idempotent.
@Component
class RetryEvents implements GlobalWork {
    private static final int ATTEMPTS = 10;
    private final FailedEventPublications failed;

    RetryEvents(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Override
    public String name() {
        return "tenancy.retry-events";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void execute() {
        // a poison event stays behind after its attempts, so that it cannot fill the batch for ever
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(100)
                .withMaxInFlight(100)
                .withFilter(event -> event.getCompletionAttempts() < ATTEMPTS));
    }
}
