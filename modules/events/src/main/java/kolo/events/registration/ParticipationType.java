package kolo.events.registration;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.events.LocalText;

/// A kind of participant of one edition, such as delegate, speaker, press.
///
/// @param fee            what taking part costs, recorded and not collected; null when nothing
/// @param currency       ISO 4217, with a fee
/// @param payWithinHours how long a place is held for the fee; null when it does not depend on the fee
/// @param retired        no longer offered; those registered keep it
public record ParticipationType(UUID id, int rank, LocalText names, Manner manner, boolean membersOnly,
        @Nullable BigDecimal fee, @Nullable String currency, @Nullable Integer payWithinHours, boolean retired) {

    /// Its name for a reader of a language.
    public String name(String language) {
        return names.in(language).map(LocalText.Written::text).orElse("…");
    }

    /// Whether a place is held only for a time until the fee is recorded.
    public boolean heldForFee() {
        return fee != null && payWithinHours != null;
    }
}
