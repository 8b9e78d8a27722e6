package kolo.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import kolo.kernel.EmailAddress;

/// The current network's outbox, to be read.
public interface Mailbox {
    /// The most messages a list has.
    int MOST = 200;

    /// The newest messages, at most [#MOST], without their [MailView#html()].
    List<MailView> newest();

    /// One message.
    Optional<MailView> find(UUID message);

    /// Which of these addresses mail did not reach, by their [EmailAddress#normalised()] form.
    Map<String, DeliveryFailure> failures(Collection<EmailAddress> addresses);

    /// Whether a mail server is configured; without one, messages stay [MailStatus#HELD].
    boolean delivers();
}
