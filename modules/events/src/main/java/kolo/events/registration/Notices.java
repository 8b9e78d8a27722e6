package kolo.events.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import kolo.events.EditionState;
import kolo.events.EditionSummary;
import kolo.events.Invitations;
import kolo.kernel.EmailAddress;
import kolo.mail.CalendarPart;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;
import kolo.texts.Formats;

/// Tells a participant where a registration stands: by letter, in the calendar, and by the job that ends an offer.
/// All of it in the transaction that decided.
@Component
class Notices {
    private final Outbox outbox;
    private final ObjectProvider<Invitations> calendar;
    private final RegistrationRows registrations;
    private final Networks networks;
    private final Addresses addresses;
    private final TenantJobs jobs;
    private final Clock clock;

    Notices(Outbox outbox, ObjectProvider<Invitations> calendar, RegistrationRows registrations, Networks networks,
            Addresses addresses, TenantJobs jobs, Clock clock) {
        this.outbox = outbox;
        this.calendar = calendar;
        this.registrations = registrations;
        this.networks = networks;
        this.addresses = addresses;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// @param before   where it stood, or null when it is new
    /// @param position the place in the waiting list, or 0
    /// @param own      the secret by which a guest came, which stays the one of that guest's page
    /// @param newcomer whether this registration was just made, so that the secret becomes its own
    void tell(EditionSummary edition, Registration one, @Nullable RegistrationState before, long position,
            @Nullable Secret own, boolean newcomer) {
        if (one.expiresAt() != null) {
            jobs.schedule(EndOffers.NAME, one.id().value(), one.expiresAt());
        }
        var recipient = recipient(one);
        boolean was = before != null && before.confirmed();
        Optional<CalendarPart> part = Optional.empty();
        if (one.state() == RegistrationState.CONFIRMED && !was) {
            part = invitations().flatMap(book -> book.invite(edition.id(), recipient));
        } else if (was && !one.state().active() && edition.state() != EditionState.CANCELLED) {
            part = invitations().flatMap(book -> book.withdraw(edition.id(), recipient));
        }
        switch (one.state()) {
            case CHECKED_IN, NO_SHOW, OFFER_DECLINED -> {
                // The person stands at the desk, or has just said so.
            }
            default -> {
                var letter = StateLetter.of(recipient, one.state(), facts(edition, one),
                        link(one, known(one, own, newcomer)), position);
                outbox.send(part.map(letter::scheduling).orElse(letter));
            }
        }
    }

    private @Nullable Secret known(Registration one, @Nullable Secret own, boolean newcomer) {
        return own != null && (newcomer || registrations.byLink(own.digest(), clock.instant())
                .filter(found -> found.id().equals(one.id()))
                .isPresent()) ? own : null;
    }

    private Optional<Invitations> invitations() {
        return Optional.ofNullable(calendar.getIfAvailable());
    }

    /// Tells somebody who gave the place away that the event is no longer theirs.
    void takeOutOfCalendar(EditionSummary edition, Registration one) {
        invitations().ifPresent(book -> book.takeBack(edition.id(), recipient(one)));
    }

    /// What letters say of the edition and of one registration.
    LetterFacts facts(EditionSummary edition, Registration one) {
        var formats = Formats.in(one.language());
        var zone = edition.when().zone();
        var until = one.expiresAt();
        var fee = one.fee();
        return new LetterFacts(edition.title(one.language()), EditionWords.when(edition, formats),
                one.mode() == ParticipationMode.ONLINE ? "" : edition.place().orElse(""),
                until == null ? "" : EditionWords.at(until, zone, formats),
                fee == null ? "" : formats.number(fee, 2) + " " + one.currency(),
                one.reason() == null ? "" : one.reason(), one.code());
    }

    static Recipient recipient(Registration one) {
        return new Recipient(new EmailAddress(one.email()), one.name(), one.language());
    }

    /// The absolute address of the participant's own page: for a guest with a new secret, which only the letter knows
    /// and which takes the place of any before.
    String link(Registration one) {
        return link(one, null);
    }

    private String link(Registration one, @Nullable Secret known) {
        var network = networks.current();
        if (one.account() != null) {
            return addresses.url(network, EditionWords.path(network.languages(), one.language(), one.path()));
        }
        var secret = known == null ? Secret.random() : known;
        registrations.link(one.id(), secret.digest(), clock.instant());
        return addresses.url(network,
                EditionWords.path(network.languages(), one.language(), "/registrations/link/" + secret.text()));
    }

    /// A letter to the participant with more than the state to tell.
    UUID send(Letter letter) {
        return outbox.send(letter);
    }
}
