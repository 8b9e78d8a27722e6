package kolo.events.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a VTIMEZONE from the rules of `java.time` (RFC 5545, section 3.6.5).
///
/// Every change of the clocks between two instants becomes an observance of its own, with the one before them: no
/// recurrence rule has to be guessed, and a zone that changes its rules is right on both sides of the change.
final class ZoneText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private ZoneText() {}

    /// Adds the zone as it is from one instant to another.
    static void write(CalendarText out, ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        out.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        for (var change : changes(zone, from, until)) {
            // A zone may declare its summer time the standard one without touching the clocks, as Istanbul's did.
            boolean summer = rules.isDaylightSavings(change.getInstant().isBefore(from) ? from : change.getInstant());
            observance(out, summer, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
        }
        if (rules.previousTransition(from.plusSeconds(1)) == null) {
            var offset = rules.getOffset(from);
            observance(out, false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        }
        out.line("END", "VTIMEZONE");
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        var all = new ArrayList<ZoneOffsetTransition>();
        var change = rules.previousTransition(from.plusSeconds(1));
        if (change != null) {
            all.add(change);
        }
        change = rules.nextTransition(from);
        while (change != null && !change.getInstant().isAfter(until)) {
            all.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return all;
    }

    private static void observance(CalendarText out, boolean summer, LocalDateTime start, ZoneOffset before,
            ZoneOffset after) {
        var name = summer ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN", name)
                .line("DTSTART", LOCAL.format(start))
                .line("TZOFFSETFROM", offset(before))
                .line("TZOFFSETTO", offset(after))
                .line("END", name);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var text = String.format(Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600,
                seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
