package kolo.events.participants;

import java.util.Arrays;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.events.EditionId;
import kolo.events.Events;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationLetters;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.Outbox;

/// Letters that the office writes to participants.
@Component
class ParticipantLetters {
    private final Outbox outbox;
    private final Events events;
    private final RegistrationLetters letters;

    ParticipantLetters(Outbox outbox, Events events, RegistrationLetters letters) {
        this.outbox = outbox;
        this.events = events;
        this.letters = letters;
    }

    /// One letter with the office's own words.
    void message(EditionId id, Registration one, String subject, String message) {
        var edition = events.find(id).orElseThrow(NotFound::new);
        outbox.send(Letter.of(letters.recipient(one), "events/letter/message", "events.letter.message.subject", subject)
                .last()
                .with("title", edition.title(one.language()))
                .with("paragraphs", paragraphs(message))
                .with("link", letters.link(one)));
    }

    static List<String> paragraphs(String message) {
        return Arrays.stream(message.split("\\n\\n")).toList();
    }

    /// The letter as it is previewed.
    @Configuration(proxyBeanMethods = false)
    static class ParticipantLetterSamples {
        @Bean
        LetterSample participantMessageLetter() {
            return new LetterSample("events.message", scene -> Letter
                    .of(scene.recipient(), "events/letter/message", "events.letter.message.subject", "…")
                    .with("title", "Days of Clusters")
                    .with("paragraphs", List.of("…"))
                    .with("link", scene.link("/registrations/link/abc")));
        }
    }
}
