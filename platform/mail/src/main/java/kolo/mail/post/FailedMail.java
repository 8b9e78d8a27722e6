package kolo.mail.post;

import org.springframework.stereotype.Component;

import kolo.mail.MailStatus;
import kolo.tenancy.NetworkFigure;

/// How many messages of a network could not be delivered, for the operator console.
@Component
class FailedMail implements NetworkFigure {
    private final Messages messages;

    FailedMail(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "mail.failed";
    }

    @Override
    public long count() {
        return messages.count(MailStatus.FAILED);
    }
}
