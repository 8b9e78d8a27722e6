package kolo.events.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;

/// The office registers somebody who asked by telephone or in person: through the same gate as everybody, with the same
/// letter, and with a note of how the person agreed.
@Component
class EnterByHand {
    private final Register register;
    private final RegistrationRows registrations;
    private final SettingRows settings;
    private final Events events;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    EnterByHand(Register register, RegistrationRows registrations, SettingRows settings, Events events, AuditLog audit,
            Actors actors, Clock clock) {
        this.register = register;
        this.registrations = registrations;
        this.settings = settings;
        this.events = events;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /// Whom the office enters, and how the person agreed to it.
    record Entry(UUID type, String name, String email, @Nullable String organisation, @Nullable String country,
            String language, ParticipationMode mode, String consent) {}

    /// What the office may choose from.
    record Choices(EditionSummary edition, List<ParticipationType> types) {}

    /// The edition with its kinds of participant that are not retired.
    ///
    /// @throws NotFound where it takes no registrations, or is not to be seen
    @Transactional(readOnly = true)
    Choices choices(EditionId id) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        if (settings.find(id).isEmpty()) {
            throw new NotFound();
        }
        return new Choices(edition, settings.types(id).stream().filter(type -> !type.retired()).toList());
    }

    /// Registers. Somebody who is registered already stays as they are.
    ///
    /// @throws kolo.kernel.Conflict when every place is taken and there is no waiting list
    @Transactional
    Outcome enter(EditionId id, Entry entry) {
        var type = choices(id).types()
                .stream()
                .filter(one -> one.id().equals(entry.type()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var outcome = register.register(id, new Request(Ids.next(), type.id(), null, null, entry.name(), entry.email(),
                entry.organisation(), entry.country(), entry.language(), entry.mode(), 1, List.of(), Map.of(), null),
                true);
        if (!outcome.repeated()) {
            var one = outcome.registration();
            registrations.step(one.id(), clock.instant(), "BY_HAND",
                    actors.current().account().map(AccountId::value).orElse(null), entry.consent());
            audit.record("events.audit.by-hand", "registration", one.id().value(), Map.of(),
                    Map.of("state", one.state().name()));
        }
        return outcome;
    }
}
