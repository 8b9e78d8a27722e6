package kolo.events.registration;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import kolo.events.EditionCancelled;
import kolo.events.EditionChanged;
import kolo.events.EditionId;
import kolo.texts.Texts;

/// Keeps registrations right when their edition is called off or moved.
@Component
class FollowEdition {
    private static final Set<RegistrationState> OPEN = EnumSet.of(RegistrationState.PENDING_APPROVAL,
            RegistrationState.CONFIRMED, RegistrationState.WAITLISTED, RegistrationState.OFFERED,
            RegistrationState.AWAITING_PAYMENT);
    private final Gate gate;
    private final SettingRows settings;
    private final RegistrationRows registrations;
    private final Texts texts;

    FollowEdition(Gate gate, SettingRows settings, RegistrationRows registrations, Texts texts) {
        this.gate = gate;
        this.settings = settings;
        this.registrations = registrations;
        this.texts = texts;
    }

    /// Everybody who is registered, or waits, is told in their language; calendars are told by the edition itself.
    @ApplicationModuleListener
    void on(EditionCancelled cancelled) {
        if (takesRegistrations(cancelled.edition())) {
            gate.through(cancelled.edition(), passage -> {
                for (var one : registrations.inStates(cancelled.edition(), OPEN)) {
                    passage.end(one, RegistrationState.CANCELLED,
                            texts.text(one.language(), "events.registration.edition-cancelled"), "EDITION");
                }
                return true;
            });
        }
    }

    /// An offer never lasts beyond the beginning of an event that was moved forward.
    @ApplicationModuleListener
    void on(EditionChanged changed) {
        if (takesRegistrations(changed.edition())) {
            gate.through(changed.edition(), passage -> {
                passage.clampOffers();
                return true;
            });
        }
    }

    private boolean takesRegistrations(EditionId edition) {
        return settings.find(edition).isPresent();
    }
}
