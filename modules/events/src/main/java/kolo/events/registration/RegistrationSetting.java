package kolo.events.registration;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionId;
import kolo.events.LocalText;
import kolo.events.capacity.Fairness;
import kolo.events.capacity.OfferTime;

/// How one edition takes registrations.
///
/// @param opensAt     null: at once
/// @param closesAt    null: when the edition begins
/// @param cancelUntil null: until the edition begins
/// @param autoConfirm who moves up is confirmed without being asked
/// @param mostPlaces  how many places one registration may take, 1 to 20
/// @param organisationLimit places per organisation, or null
/// @param countryLimit places per country, or null
/// @param consents    what one agrees to, by language; the usual text where empty
public record RegistrationSetting(EditionId edition, int version, @Nullable Instant opensAt, @Nullable Instant closesAt,
        @Nullable Instant cancelUntil, boolean waitingList, int offerHours, @Nullable Integer quietFrom,
        @Nullable Integer quietUntil, boolean autoConfirm, Fairness fairness, int mostPlaces,
        @Nullable Integer organisationLimit, @Nullable Integer countryLimit, LocalText consents) {

    /// Whether registration is open at an instant.
    ///
    /// @param begins when the edition begins
    public boolean open(Instant now, Instant begins) {
        return phase(now, begins) == Phase.OPEN;
    }

    /// Where registration stands at an instant.
    public Phase phase(Instant now, Instant begins) {
        if (opensAt != null && now.isBefore(opensAt)) {
            return Phase.BEFORE;
        }
        return now.isBefore(closing(begins)) ? Phase.OPEN : Phase.AFTER;
    }

    /// When registration closes: as set, but never after the edition has begun.
    public Instant closing(Instant begins) {
        return closesAt == null || closesAt.isAfter(begins) ? begins : closesAt;
    }

    /// Until when a participant may call off by themselves.
    public Instant lastCancellation(Instant begins) {
        return cancelUntil == null || cancelUntil.isAfter(begins) ? begins : cancelUntil;
    }

    /// How long an offer lasts.
    public OfferTime offerTime(ZoneId zone) {
        return new OfferTime(offerHours, quietFrom, quietUntil, zone);
    }

    /// Where registration stands.
    public enum Phase {
        BEFORE, OPEN, AFTER
    }
}
