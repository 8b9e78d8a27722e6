package kolo.news.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;

/// A local time that somebody entered, and the one instant it stands for.
///
/// Where clocks are put forward an hour does not exist: it is refused and the first time after it is named. Where they
/// are put back an hour comes twice: the first is taken, and the page says so.
///
/// @param twice whether the local time comes twice that night
public record Schedule(LocalDateTime local, ZoneId zone, Instant at, boolean twice) {

    /// Reads a local time as forms send it (ISO 8601 without zone).
    ///
    /// @param field the form's field
    /// @throws Invalid when it is no time, or one that the zone's clocks never show
    public static Schedule read(String field, String sent, ZoneId zone) {
        try {
            return of(field, LocalDateTime.parse(sent.strip()), zone);
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field(field, "news.schedule.unreadable");
        }
    }

    /// The instant of a local time.
    ///
    /// @throws Invalid when the zone's clocks never show it
    public static Schedule of(String field, LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw Invalid.field(field, "news.schedule.gap", local.toLocalTime().toString(),
                    gap.getDateTimeBefore().toLocalTime().toString(), gap.getDateTimeAfter().toLocalTime().toString());
        }
        return new Schedule(local, zone, local.toInstant(offsets.getFirst()), offsets.size() > 1);
    }

    /// The zone that a form sent, or the other one when it sent none.
    public static ZoneId zone(@Nullable String sent, ZoneId otherwise) {
        if (sent == null || sent.isBlank()) {
            return otherwise;
        }
        if (!ZoneId.getAvailableZoneIds().contains(sent)) {
            throw Invalid.field("zone", "news.schedule.zone");
        }
        return ZoneId.of(sent);
    }
}
