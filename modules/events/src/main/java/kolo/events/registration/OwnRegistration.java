package kolo.events.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.identity.Erasure;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.DataSubject;
import kolo.texts.CleanText;

/// What participants do with their own registrations, members by their account and guests by the link in their letter.
@Component
public class OwnRegistration {
    private final Gate gate;
    private final Events events;
    private final SettingRows settings;
    private final RegistrationRows registrations;
    private final RegistrationEdits edits;
    private final Accounts accounts;
    private final Actors actors;
    private final Erasure erasure;
    private final AuditLog audit;
    private final Clock clock;

    OwnRegistration(Gate gate, Events events, SettingRows settings, RegistrationRows registrations,
            RegistrationEdits edits, Accounts accounts, Actors actors, Erasure erasure, AuditLog audit,
            Clock clock) {
        this.gate = gate;
        this.events = events;
        this.settings = settings;
        this.registrations = registrations;
        this.edits = edits;
        this.accounts = accounts;
        this.actors = actors;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
    }

    /// A registration with what its page shows.
    record Mine(Registration registration, EditionSummary edition, RegistrationSetting setting, ParticipationType type,
            List<Question> questions, long position, @Nullable String joinLink) {}

    /// The registration of the person who is signed in.
    ///
    /// @throws NotFound for anybody else's
    @Transactional(readOnly = true)
    public Registration owned(RegistrationId id) {
        return registrations.find(id).filter(this::mine).orElseThrow(NotFound::new);
    }

    /// The registration behind a guest's link.
    @Transactional(readOnly = true)
    public Registration linked(@Nullable String secret) {
        return Secret.read(secret)
                .flatMap(read -> registrations.byLink(read.digest(), clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /// Made with the account, or as a guest with the account's address, which the account has proven.
    private boolean mine(Registration one) {
        var account = actors.current().account();
        return account.isPresent() && (account.get().equals(one.account()) || accounts.find(account.get())
                .filter(found -> RegistrationRows.personKey(found.email())
                        .equals(RegistrationRows.personKey(one.email())))
                .isPresent());
    }

    /// All registrations of the person who is signed in, the newest first.
    @Transactional(readOnly = true)
    List<Mine> all() {
        var account = actors.current().accountId();
        var email = accounts.find(account).map(found -> RegistrationRows.personKey(found.email())).orElse("");
        return registrations.of(account, email).stream().map(this::shown).toList();
    }

    /// What the page of a registration shows.
    @Transactional(readOnly = true)
    Mine shown(Registration one) {
        var edition = events.find(one.edition()).orElseThrow(NotFound::new);
        var setting = settings.find(one.edition()).orElseThrow(NotFound::new);
        var type = settings.types(one.edition())
                .stream()
                .filter(found -> found.id().equals(one.type()))
                .findFirst()
                .orElseThrow(NotFound::new);
        long position = one.state() == RegistrationState.WAITLISTED
                ? registrations.position(one.edition(), one.number())
                : 0;
        var join = one.state().confirmed() ? events.joinLink(one.edition()).orElse(null) : null;
        return new Mine(one, edition, setting, type, settings.everyQuestion(one.edition()), position, join);
    }

    /// Calls the registration off, or leaves the waiting list.
    ///
    /// @throws Conflict after the last moment for it
    @Transactional
    void cancel(Registration mine) {
        cancel(mine, null);
    }

    /// The same for a guest, whose link stays the one that they came by.
    @Transactional
    void cancel(Registration mine, @Nullable Secret link) {
        gate.through(mine.edition(), link, passage -> {
            var one = passage.find(mine.id());
            if (!one.state().cancellable()) {
                throw new Conflict("events.registration.problem.state");
            }
            boolean holds = one.state().holding();
            if (holds && !passage.now()
                    .isBefore(passage.setting().lastCancellation(passage.edition().when().startsAt()))) {
                throw new Conflict("events.registration.problem.too-late");
            }
            passage.end(one, RegistrationState.CANCELLED, null, "PARTICIPANT");
            return true;
        });
    }

    /// Says yes to an offered place.
    @Transactional
    void accept(Registration mine) {
        accept(mine, null);
    }

    /// The same for a guest, whose link stays the one that they came by.
    @Transactional
    void accept(Registration mine, @Nullable Secret link) {
        gate.through(mine.edition(), link, passage -> {
            passage.accept(passage.find(mine.id()));
            return true;
        });
    }

    /// Says no to it.
    @Transactional
    void decline(Registration mine) {
        decline(mine, null);
    }

    /// The same for a guest, whose link stays the one that they came by.
    @Transactional
    void decline(Registration mine, @Nullable Secret link) {
        gate.through(mine.edition(), link, passage -> {
            var one = passage.find(mine.id());
            if (one.state() != RegistrationState.OFFERED) {
                throw new Conflict("events.registration.problem.state");
            }
            passage.end(one, RegistrationState.OFFER_DECLINED, null, "PARTICIPANT");
            return true;
        });
    }

    /// Changes the answers, until the event begins.
    @Transactional
    void answer(Registration mine, Map<UUID, List<String>> answers) {
        gate.through(mine.edition(), passage -> {
            requireChangeable(passage, mine);
            edits.answers(mine.id(), answers);
            registrations.step(mine.id(), passage.now(), "ANSWERS", account(), null);
            return true;
        });
    }

    /// Gives the place to a colleague, who gets the letter; the registration stays the same one.
    ///
    /// @throws Conflict when the colleague is registered already
    @Transactional
    void substitute(Registration mine, String name, EmailAddress email) {
        var clean = CleanText.clean(name);
        if (clean.isEmpty() || !CleanText.fits(clean, 300)) {
            throw Invalid.field("name", "events.registration.problem.name");
        }
        gate.through(mine.edition(), passage -> {
            var one = requireChangeable(passage, mine);
            var key = RegistrationRows.personKey(email.value());
            if (registrations.active(one.edition(), key, null).isPresent()) {
                throw Invalid.field("email", "events.registration.problem.colleague-registered");
            }
            passage.handOver(one, clean, email, edits);
            return true;
        });
    }

    /// Erases the guest, by the address to which the link was sent: everything that this network keeps of it, but never
    /// an account, which asks for its password.
    @Transactional
    void erase(Registration mine) {
        int records = erasure.erase(new DataSubject(null, mine.email(), ""))
                .stream()
                .mapToInt(Erasure.Part::records)
                .sum();
        audit.record("events.audit.erased", "registration", mine.id().value(), Map.of(), Map.of("records", records));
    }

    private static Registration requireChangeable(Passage passage, Registration mine) {
        var one = passage.find(mine.id());
        if (!one.state().cancellable() || !passage.ahead()) {
            throw new Conflict("events.registration.problem.state");
        }
        return one;
    }

    private @Nullable UUID account() {
        return actors.current().account().map(kolo.identity.AccountId::value).orElse(null);
    }
}
