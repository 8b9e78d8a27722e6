package kolo.tenancy.events;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

import kolo.tenancy.GlobalWork;

/// Delivers again what a listener failed to handle, or what a node that died has left.
@Component
class RetryEvents implements GlobalWork {
    private static final Logger LOG = LoggerFactory.getLogger(RetryEvents.class);
    private final Backlog backlog;
    private final FailedEventPublications failed;
    private final EventProperties properties;

    RetryEvents(Backlog backlog, FailedEventPublications failed, EventProperties properties) {
        this.backlog = backlog;
        this.failed = failed;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "tenancy.retry-events";
    }

    @Override
    public Duration every() {
        return properties.retryEvery();
    }

    @Override
    public void execute() {
        backlog.failForgotten();
        int parked = backlog.park();
        if (parked > 0) {
            LOG.error("{} deliveries of events were given up and parked; an operator has to decide", parked);
        }
        var due = backlog.claimDue();
        if (!due.isEmpty()) {
            failed.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(backlog.failed())
                    .withMaxInFlight(Integer.MAX_VALUE)
                    .withFilter(delivery -> due.contains(delivery.getIdentifier())));
        }
    }
}
