package kolo.events.registration;

import kolo.mail.Letter;
import kolo.mail.Recipient;

/// The letter that says where a registration stands.
final class StateLetter {
    private StateLetter() {}

    static Letter of(Recipient recipient, RegistrationState state, LetterFacts facts, String link, long position) {
        return Letter
                .of(recipient, "events/letter/state", "events.letter." + state.code() + ".subject", facts.title())
                .with("state", state)
                .with("facts", facts)
                .with("link", link)
                .with("position", position);
    }
}
