package kolo.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.events.EditionId;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;
import kolo.texts.Formats;

/// Plans reminders, and invites people to kinds of participation that are open by invitation only.
@Component
class KeepReminders {
    private static final int MOST = 20;
    private static final int MOST_INVITED = 300;
    private final ReminderRows reminders;
    private final SettingRows settings;
    private final GuestRows guests;
    private final Events events;
    private final TenantJobs jobs;
    private final Outbox outbox;
    private final Networks networks;
    private final Addresses addresses;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    KeepReminders(ReminderRows reminders, SettingRows settings, GuestRows guests, Events events, TenantJobs jobs,
            Outbox outbox, Networks networks, Addresses addresses, AuditLog audit, Actors actors, Clock clock) {
        this.reminders = reminders;
        this.settings = settings;
        this.guests = guests;
        this.events = events;
        this.jobs = jobs;
        this.outbox = outbox;
        this.networks = networks;
        this.addresses = addresses;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /// Plans a reminder for a time ahead and before the event is over.
    @Transactional
    void plan(EditionId id, @Nullable Instant at, String message) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var edition = events.visible(id).orElseThrow(NotFound::new);
        if (settings.find(id).isEmpty()) {
            throw new NotFound();
        }
        if (at == null || at.isBefore(clock.instant().minus(Duration.ofMinutes(5)))
                || !at.isBefore(edition.when().endsAt())) {
            throw Invalid.field("sendDate", "events.registration.problem.reminder-time");
        }
        if (reminders.all(id).size() >= MOST) {
            throw new Invalid("events.registration.problem.reminders", MOST);
        }
        var reminder = new Reminder(new ReminderId(Ids.next()), id, at, message.isEmpty() ? null : message, null);
        reminders.insert(reminder);
        jobs.schedule(SendReminders.NAME, reminder.id().value(), at);
        audit.record("events.audit.reminder", "edition", id.value(), Map.of(), Map.of("at", at));
    }

    /// Takes a reminder back that has not gone out.
    @Transactional
    void forget(EditionId id, ReminderId reminder) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        if (events.visible(id).isEmpty()) {
            throw new NotFound();
        }
        reminders.delete(id, reminder);
    }

    /// Invites by letter; every link is good for one registration.
    ///
    /// @param addressList e-mail addresses, apart by lines, commas or spaces
    /// @return how many were invited
    @Transactional
    int invite(EditionId id, ParticipationType type, String addressList, String language) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        var edition = events.visible(id).orElseThrow(NotFound::new);
        var people = java.util.Arrays.stream(addressList.split("[\\s,;]+"))
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
        if (people.isEmpty() || people.size() > MOST_INVITED) {
            throw Invalid.field("addresses", "events.registration.problem.addresses", MOST_INVITED);
        }
        var network = networks.current();
        for (var one : people) {
            EmailAddress email;
            try {
                email = new EmailAddress(one);
            } catch (Invalid invalid) {
                throw Invalid.field("addresses", "events.registration.problem.address", one);
            }
            var secret = Secret.random();
            guests.invite(Ids.next(), id, type.id(), email.value(), secret.digest(), clock.instant());
            outbox.send(Letter
                    .of(new Recipient(email, "", language), "events/letter/invitation",
                            "events.letter.invitation.subject", edition.title(language))
                    .with("title", edition.title(language))
                    .with("when", EditionWords.when(edition, Formats.in(language)))
                    .with("type", type.name(language))
                    .with("link", addresses.url(network, EditionWords.path(network.languages(), language,
                            edition.path() + "/registration?invitation=" + secret.text()))));
        }
        audit.record("events.audit.invited", "edition", id.value(), Map.of(), Map.of("invitations", people.size()));
        return people.size();
    }
}
