package kolo.mail.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.EmailAddress;
import kolo.mail.DeliveryFailure;
import kolo.mail.MailView;
import kolo.mail.Mailbox;

/// The outbox as others read it.
@Component
@Transactional(readOnly = true)
class ReadMailbox implements Mailbox {
    private final Messages messages;
    private final Postman postman;

    ReadMailbox(Messages messages, Postman postman) {
        this.messages = messages;
        this.postman = postman;
    }

    @Override
    public List<MailView> newest() {
        return messages.newest(MOST);
    }

    @Override
    public Optional<MailView> find(UUID message) {
        return messages.find(message);
    }

    @Override
    public Map<String, DeliveryFailure> failures(Collection<EmailAddress> addresses) {
        return messages.failures(addresses.stream().map(EmailAddress::normalised).distinct().toList());
    }

    @Override
    public boolean delivers() {
        return postman.delivers();
    }
}
