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
    private static final Duration QUIET = Duration.ofHours(6);
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
        tidy();
    }

    /// A network without mail is looked at a few times a day; what is posted meanwhile brings its own job.
    @Override
    @Transactional
    public Duration attend() {
        return tidy() || !postman.delivers() ? every() : QUIET;
    }

    /// @return whether there was anything to do
    private boolean tidy() {
        var now = clock.instant();
        int found = 0;
        if (postman.delivers()) {
            // Written before there was a mail server: now there is one.
            for (var held : messages.ids(MailStatus.HELD, now)) {
                found++;
                if (messages.queue(held, MailStatus.HELD, now)) {
                    jobs.schedule(DeliverMessage.NAME, held, now);
                }
            }
            // A job that exists already is left as it is.
            for (var waiting : messages.ids(MailStatus.QUEUED, now.minus(every()))) {
                found++;
                jobs.schedule(DeliverMessage.NAME, waiting, now);
            }
        }
        found += messages.erase(MailStatus.FAILED, now.minus(KEPT_READABLE));
        return found + messages.delete(now.minus(KEPT)) > 0;
    }
}
