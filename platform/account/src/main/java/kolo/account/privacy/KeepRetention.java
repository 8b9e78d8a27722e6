package kolo.account.privacy;

import java.time.Duration;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.audit.AuditLog;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.RetentionRule;

/// Ends the personal data of a network whose time is over, kind by kind, each in a transaction of its own.
@Component
class KeepRetention implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(KeepRetention.class);
    private final RetentionTimes times;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    KeepRetention(RetentionTimes times, AuditLog audit, TransactionTemplate transaction) {
        this.times = times;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "account.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void execute() {
        times.rules().forEach(rule -> {
            try {
                transaction.executeWithoutResult(status -> end(rule));
            } catch (RuntimeException failed) {
                // One kind that cannot be ended must not keep the others; the next round tries again.
                LOG.error("Personal data of the kind {} were not ended", rule.key(), failed);
            }
        });
    }

    private void end(RetentionRule rule) {
        int records = rule.end(times.before(rule));
        if (records > 0) {
            audit.record("account.audit.retention-kept", "network", null, Map.of(),
                    Map.of("kind", rule.key(), "records", records));
        }
    }
}
