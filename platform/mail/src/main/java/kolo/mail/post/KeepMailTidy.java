package kolo.mail.post;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.mail.MailStatus;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantJobs;

/// Sees to it that no message is forgotten and none is kept for ever.
@Component
class KeepMailTidy implements RecurringWork {
    private static final Duration KEPT_READABLE = Duration.ofDays(14);
    private static final Duration KEPT = Duration.ofDays(180);
    private final Messages messages;
    private final Postman postman;
    private final TenantJobs jobs;
    private final Clock clock;

    KeepMailTidy(Messages messages, Postman postman, TenantJobs jobs, Clock clock) {
        this.messages = messages;
        this.postman = postman;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void execute() {
        var now = clock.instant();
        if (postman.delivers()) {
            // Written before there was a mail server: now there is one.
            for (var held : messages.ids(MailStatus.HELD, now)) {
                if (messages.queue(held, MailStatus.HELD, now)) {
                    jobs.schedule(DeliverMessage.NAME, held, now);
                }
            }
            // A job that exists already is left as it is.
            messages.ids(MailStatus.QUEUED, now.minus(every()))
                    .forEach(id -> jobs.schedule(DeliverMessage.NAME, id, now));
        }
        messages.erase(MailStatus.FAILED, now.minus(KEPT_READABLE));
        messages.delete(now.minus(KEPT));
    }
}
