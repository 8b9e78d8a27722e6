package kolo.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.events.EditionState;
import kolo.events.Events;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.Outbox;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJob;
import kolo.texts.Formats;

/// Writes a reminder to everybody who is confirmed, in each one's language.
///
/// Some letters at a time, each together with the record that it was written: after a crash the job begins again and
/// goes on with those who have none.
@Component
class SendReminders implements TenantJob {
    static final String NAME = "events.reminder";
    private static final int AT_ONCE = 50;
    private final ReminderRows reminders;
    private final RegistrationRows registrations;
    private final Notices notices;
    private final Events events;
    private final Outbox outbox;
    private final Networks networks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendReminders(ReminderRows reminders, RegistrationRows registrations, Notices notices, Events events, Outbox outbox,
            Networks networks, TransactionTemplate transaction, Clock clock) {
        this.reminders = reminders;
        this.registrations = registrations;
        this.notices = notices;
        this.events = events;
        this.outbox = outbox;
        this.networks = networks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> execute(UUID subject) {
        var found = reminders(subject).stream().filter(reminder -> reminder.sentAt() == null).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var reminder = found.getFirst();
        if (reminder.sendAt().isAfter(clock.instant())) {
            return Optional.of(reminder.sendAt());
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> some(reminder)))) {
            // the next ones
        }
        return Optional.empty();
    }

    private List<Reminder> reminders(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> reminders.find(id).stream().toList()));
    }

    /// @return whether there may be more
    private boolean some(Reminder reminder) {
        var edition = events.find(reminder.edition()).orElseThrow(NotFound::new);
        boolean due = networks.current().has("events") && edition.state() == EditionState.PUBLISHED
                && !edition.when().over(clock.instant());
        List<RegistrationId> left = due ? reminders.left(reminder, AT_ONCE) : List.of();
        for (var id : left) {
            var one = registrations.find(id).orElseThrow(NotFound::new);
            var facts = notices.facts(edition, one);
            reminders.written(reminder.id(), id);
            outbox.send(letter(Notices.recipient(one), facts, reminder.message() == null ? "" : reminder.message(),
                    notices.link(one)));
        }
        if (left.size() < AT_ONCE) {
            reminders.sent(reminder.id(), clock.instant());
            return false;
        }
        return true;
    }

    private static Letter letter(kolo.mail.Recipient recipient, LetterFacts facts, String message, String link) {
        return Letter.of(recipient, "events/letter/reminder", "events.letter.reminder.subject", facts.title())
                .with("facts", facts)
                .with("message", message)
                .with("link", link);
    }

    /// The letter as it is previewed.
    @Configuration(proxyBeanMethods = false)
    static class ReminderLetterSamples {
        @Bean
        LetterSample eventReminderLetter() {
            return new LetterSample("events.reminder", scene -> letter(scene.recipient(),
                    new LetterFacts("Days of Clusters",
                            Formats.in(scene.recipient().language()).date(scene.now(), scene.network().zone()),
                            "Hotel Expo, Sofia", "", "", "", "0123456789AB"),
                    "…", scene.link("/registrations/link/abc")));
        }
    }
}
