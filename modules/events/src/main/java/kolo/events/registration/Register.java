package kolo.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.capacity.PoolKind;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.texts.Formats;

/// Registers members at once, and guests after they have opened the link in their letter.
@Component
class Register {
    /// Letters that strangers may have written to one address.
    private static final RateLimit LETTERS = new RateLimit("events.confirmation", 6, Duration.ofHours(1));

    private final Gate gate;
    private final Events events;
    private final SettingRows settings;
    private final PoolRows pools;
    private final RegistrationRows registrations;
    private final GuestRows guests;
    private final Notices notices;
    private final Networks networks;
    private final Addresses addresses;
    private final RateLimits limits;
    private final Clock clock;

    Register(Gate gate, Events events, SettingRows settings, PoolRows pools, RegistrationRows registrations,
            GuestRows guests,
            Notices notices, Networks networks, Addresses addresses, RateLimits limits, Clock clock) {
        this.gate = gate;
        this.events = events;
        this.settings = settings;
        this.pools = pools;
        this.registrations = registrations;
        this.guests = guests;
        this.notices = notices;
        this.networks = networks;
        this.addresses = addresses;
        this.limits = limits;
        this.clock = clock;
    }

    /// Registers. The same form sent again, or a person who is registered already, changes nothing and gets the answer
    /// that stands.
    ///
    /// @param byOffice whether the office does it for somebody: then neither kind nor time is asked about
    @Transactional
    Outcome register(EditionId edition, Request request, boolean byOffice) {
        return register(edition, request, byOffice, null);
    }

    private Outcome register(EditionId edition, Request request, boolean byOffice, @Nullable Secret own) {
        var made = gate.through(edition, own, passage -> passage.before(request)
                .map(before -> new Outcome(before, 0, true))
                .orElseGet(() -> new Outcome(added(passage, request, byOffice), 0, false)));
        var one = registrations.find(made.registration().id()).orElseThrow(NotFound::new);
        return new Outcome(one, position(one), made.repeated());
    }

    /// The place in the waiting list; 0 for one that does not wait.
    long position(Registration one) {
        return one.state() == RegistrationState.WAITLISTED ? registrations.position(one.edition(), one.number()) : 0;
    }

    private Registration added(Passage passage, Request request, boolean byOffice) {
        var type = passage.type(request.type());
        var invitation = Optional.ofNullable(request.invitation())
                .flatMap(guests::invitation)
                .filter(found -> found.type().equals(type.id()));
        if (!byOffice) {
            passage.requireOpen();
            requireAdmitted(type, request, invitation.isPresent());
        }
        if (invitation.isPresent() && invitation.get().registration() != null) {
            throw new Conflict("events.registration.problem.invitation-used");
        }
        if (request.places() > passage.setting().mostPlaces()) {
            throw Invalid.field("places", "events.registration.problem.places");
        }
        requireSessions(passage.edition(), request);
        var one = passage.add(request, byOffice || invitation.isPresent());
        invitation.ifPresent(found -> guests.used(found.id(), one.id()));
        return one;
    }

    private static void requireAdmitted(ParticipationType type, Request request, boolean invited) {
        if (type.retired()) {
            throw Invalid.field("type", "events.registration.problem.type");
        }
        if (type.manner() == Manner.INVITATION && !invited) {
            throw Invalid.field("type", "events.registration.problem.invitation");
        }
        if (type.membersOnly() && request.member() == null) {
            throw Invalid.field("type", "events.registration.problem.members-only");
        }
    }

    /// One signs up for the sessions that the office has given a number of places.
    private void requireSessions(EditionSummary edition, Request request) {
        if (request.sessions().isEmpty()) {
            return;
        }
        var limited = new HashSet<String>();
        pools.all(edition.id())
                .stream()
                .filter(pool -> pool.kind() == PoolKind.SESSION && pool.capacity() != null)
                .forEach(pool -> limited.add(pool.subject()));
        if (!request.sessions().stream().allMatch(session -> limited.contains(session.toString()))) {
            throw Invalid.field("sessions", "events.registration.problem.session");
        }
    }

    /// Keeps what a guest sent and writes the letter with the link that makes it a registration. It holds no place
    /// before; whether the address is known already is not told.
    @Transactional
    void submit(EditionId id, Request request) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        var setting = settings.find(id).orElseThrow(NotFound::new);
        if (!setting.open(clock.instant(), edition.when().startsAt())) {
            throw new Invalid("events.registration.problem.closed");
        }
        var type = settings.types(id)
                .stream()
                .filter(one -> one.id().equals(request.type()))
                .findFirst()
                .orElseThrow(() -> Invalid.field("type", "events.registration.problem.type"));
        requireAdmitted(type, request, request.invitation() != null
                && guests.invitation(request.invitation()).filter(one -> one.type().equals(type.id())).isPresent());
        limits.spend(LETTERS, RegistrationRows.personKey(request.email()));
        var secret = Secret.random();
        guests.submit(Ids.next(), id, secret.digest(), request, clock.instant());
        var network = networks.current();
        var formats = Formats.in(request.language());
        notices.send(Letter
                .of(new Recipient(new kolo.kernel.EmailAddress(request.email()), request.name(), request.language()),
                        "events/letter/confirm", "events.letter.confirm.subject", edition.title(request.language()))
                .with("title", edition.title(request.language()))
                .with("when", EditionWords.when(edition, formats))
                .with("link", addresses.url(network, EditionWords.path(network.languages(), request.language(),
                        "/registrations/confirm/" + secret.text()))));
    }

    /// What waits behind a link.
    ///
    /// @throws NotFound when there is no such link, or its time is over
    @Transactional(readOnly = true)
    GuestRows.Submission submitted(@Nullable String secret) {
        return Secret.read(secret).flatMap(read -> guests.submission(read.digest())).orElseThrow(NotFound::new);
    }

    /// Makes the registration that a guest sent; the same secret is the one of its own page from now on. Opened again,
    /// the link makes nothing new.
    @Transactional
    Confirmed confirm(@Nullable String secret) {
        var submission = submitted(secret);
        var own = Secret.read(secret).orElseThrow(NotFound::new);
        var outcome = register(submission.edition(), submission.request(), false, own);
        guests.confirmed(submission.id(), outcome.registration().id());
        if (registrations.byLink(own.digest(), clock.instant()).isEmpty()) {
            registrations.link(outcome.registration().id(), own.digest(), clock.instant());
        }
        return new Confirmed(outcome, own);
    }

    /// @param own the secret of the guest's own page
    record Confirmed(Outcome outcome, Secret own) {}
}
