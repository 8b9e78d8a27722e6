package kolo.events.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.LetterScene;
import kolo.mail.Recipient;

/// The letters that carry an event to a calendar.
@Configuration(proxyBeanMethods = false)
class CalendarLetters {

    /// @param kind `invited`, `changed` or `cancelled`
    static Letter of(Recipient recipient, String kind, String title, String when, String place, String link) {
        var subject = switch (kind) {
            case "cancelled" -> "events.letter.calendar.cancelled.subject";
            case "changed" -> "events.letter.calendar.changed.subject";
            default -> "events.letter.calendar.invited.subject";
        };
        return Letter.of(recipient, "events/letter/calendar", subject, title)
                .with("kind", kind)
                .with("title", title)
                .with("when", when)
                .with("place", place)
                .with("link", link);
    }

    @Bean
    LetterSample eventsCalendarInvited() {
        return new LetterSample("events.calendar.invited", scene -> sample(scene, "invited"));
    }

    @Bean
    LetterSample eventsCalendarChanged() {
        return new LetterSample("events.calendar.changed", scene -> sample(scene, "changed"));
    }

    @Bean
    LetterSample eventsCalendarCancelled() {
        return new LetterSample("events.calendar.cancelled", scene -> sample(scene, "cancelled"));
    }

    private static Letter sample(LetterScene scene, String kind) {
        return of(scene.recipient(), kind, "Days of Clusters", "25. 9. 2017", "Niš", scene.link("/events/abc"));
    }
}
