package kolo.events.registration;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import kolo.web.ui.Tone;

/// Where a registration stands.
public enum RegistrationState {
    /// The office has to decide; holds no place.
    PENDING_APPROVAL(true, false),
    /// Takes part.
    CONFIRMED(true, true),
    /// The office said no.
    REJECTED(false, false),
    /// In the waiting list.
    WAITLISTED(true, false),
    /// Moved up, and has to say yes in time; the place is held.
    OFFERED(true, true),
    /// Said no to an offered place.
    OFFER_DECLINED(false, false),
    /// Did not answer in time.
    OFFER_EXPIRED(false, false),
    /// The place is held until the fee is recorded as paid.
    AWAITING_PAYMENT(true, true),
    /// The fee was not recorded in time.
    EXPIRED(false, false),
    /// Called off, by whom and why is recorded.
    CANCELLED(false, false),
    /// Is there.
    CHECKED_IN(true, true),
    /// Did not come.
    NO_SHOW(true, true);

    private static final Set<RegistrationState> COMING = EnumSet.of(CONFIRMED, CHECKED_IN, NO_SHOW);
    private final boolean active;
    private final boolean holding;

    RegistrationState(boolean active, boolean holding) {
        this.active = active;
        this.holding = holding;
    }

    /// Whether the person has an open or fulfilled wish; only one such registration per person and edition.
    public boolean active() {
        return active;
    }

    /// Whether places are held.
    public boolean holding() {
        return holding;
    }

    /// Whether the place is the person's for certain.
    public boolean confirmed() {
        return COMING.contains(this);
    }

    /// Whether the participant may call it off.
    public boolean cancellable() {
        return active && this != CHECKED_IN && this != NO_SHOW;
    }

    /// The text key of the state's name.
    public String key() {
        return "events.registration.state." + code();
    }

    /// The state in addresses and keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How it is marked.
    public Tone tone() {
        return switch (this) {
            case CONFIRMED, CHECKED_IN -> Tone.GOOD;
            case PENDING_APPROVAL, OFFERED, AWAITING_PAYMENT -> Tone.WARN;
            case WAITLISTED -> Tone.DASHED;
            case REJECTED, CANCELLED, OFFER_DECLINED, OFFER_EXPIRED, EXPIRED, NO_SHOW -> Tone.NEUTRAL;
        };
    }
}
