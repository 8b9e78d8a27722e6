package kolo.mail.post;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Ids;
import kolo.mail.Letter;
import kolo.mail.MailStatus;
import kolo.mail.Outbox;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;

/// Stores a letter and the job of delivering it in one transaction, the caller's.
@Component
class PostLetter implements Outbox {
    private final WriteLetter writeLetter;
    private final Messages messages;
    private final Postman postman;
    private final Networks networks;
    private final TenantJobs jobs;
    private final Clock clock;

    PostLetter(WriteLetter writeLetter, Messages messages, Postman postman, Networks networks, TenantJobs jobs,
            Clock clock) {
        this.writeLetter = writeLetter;
        this.messages = messages;
        this.postman = postman;
        this.networks = networks;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        var id = Ids.next();
        var now = clock.instant();
        var status = postman.delivers() ? MailStatus.QUEUED : MailStatus.HELD;
        messages.add(id, letter, writeLetter.write(letter, networks.current()), status, now);
        if (status == MailStatus.QUEUED) {
            jobs.schedule(DeliverMessage.NAME, id, now);
        }
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAgain(UUID message) {
        var now = clock.instant();
        if (postman.delivers() && messages.queue(message, MailStatus.FAILED, now)) {
            jobs.schedule(DeliverMessage.NAME, message, now);
        }
    }
}
