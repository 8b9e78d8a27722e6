package kolo.membership.labels;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A label as the register shows it.
///
/// @param page the holder's profile, where the reader may open it, or null
/// @param year the year of assessment, or null where the source does not say
/// @param certificate the address of the certificate, or null
/// @param standing what it is today
public record LabelEntryView(LabelId id, String holder, @Nullable UUID member, @Nullable UUID page, String level,
        @Nullable Integer year, @Nullable String issuer, @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil, @Nullable LocalDate renewableUntil, @Nullable String certificate,
        @Nullable String source, Standing standing) {

    /// What a label is on a day: valid by a proof, expired but renewable, or history.
    public enum Standing {
        VALID, RENEWABLE, HISTORY;

        /// The text key.
        public String key() {
            return "membership.label.standing." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The standing on a day. Without a proof of validity a label is history: the term is never computed from a rule.
    static Standing standing(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate renewable,
            LocalDate day) {
        if (until != null && !until.isBefore(day) && (from == null || !from.isAfter(day))) {
            return Standing.VALID;
        }
        return until != null && until.isBefore(day) && renewable != null && !renewable.isBefore(day)
                ? Standing.RENEWABLE
                : Standing.HISTORY;
    }

    /// The text key of the level.
    public String key() {
        return "membership.label." + level.toLowerCase(java.util.Locale.ROOT);
    }
}
