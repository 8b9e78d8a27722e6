package kolo.events.registration;

import org.springframework.stereotype.Component;

import kolo.mail.Recipient;

/// How to write to a participant, for letters that other parts of this module send.
@Component
public class RegistrationLetters {
    private final Notices notices;

    RegistrationLetters(Notices notices) {
        this.notices = notices;
    }

    /// Whom a letter about a registration is for.
    public Recipient recipient(Registration one) {
        return Notices.recipient(one);
    }

    /// The absolute address of the participant's own page; for a guest with a secret of its own. Needs a transaction.
    public String link(Registration one) {
        return notices.link(one);
    }
}
