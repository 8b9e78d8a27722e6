package kolo.events.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// Writes iCalendar objects: feeds that are published, and requests and cancellations that are sent to one person.
///
/// Explicit occurrences with VTIMEZONE, no recurrence rules. In a feed DTSTAMP is when the thing last changed, so that
/// an unchanged feed is the same text; with a METHOD of scheduling it is when the object was made (RFC 5545, 3.8.7.2).
final class CalendarWriter {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarWriter() {}

    /// What a feed says of itself.
    record Feed(String name, String language) {}

    /// Who invites whom.
    ///
    /// @param organiserAddress the address that answers go to
    record Scheduling(String method, int sequence, Instant made, String organiserName, String organiserAddress,
            String guestName, String guestAddress) {}

    /// A feed or download (`METHOD:PUBLISH`), without attendees.
    static String published(@Nullable Feed feed, List<CalendarEntry> entries) {
        var out = begin("PUBLISH");
        if (feed != null) {
            out.text("NAME;LANGUAGE=" + feed.language(), feed.name())
                    .text("X-WR-CALNAME", feed.name())
                    .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                    .line("X-PUBLISHED-TTL", "PT1H");
        }
        zones(out, entries);
        entries.forEach(entry -> event(out, entry, null));
        return out.line("END", "VCALENDAR").toString();
    }

    /// What is sent to one guest's calendar.
    static String scheduled(CalendarEntry entry, Scheduling scheduling) {
        var out = begin(scheduling.method());
        zones(out, List.of(entry));
        event(out, entry, scheduling);
        return out.line("END", "VCALENDAR").toString();
    }

    private static CalendarText begin(String method) {
        return new CalendarText().line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Kolo//Events//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", method);
    }

    private static void zones(CalendarText out, List<CalendarEntry> entries) {
        record Span(Instant from, Instant until) {}
        var spans = new TreeMap<String, Span>();
        for (var entry : entries) {
            var when = entry.when();
            if (when.timed()) {
                spans.merge(when.zone().getId(), new Span(when.startsAt(), when.endsAt()),
                        (one, other) -> new Span(one.from().isBefore(other.from()) ? one.from() : other.from(),
                                one.until().isAfter(other.until()) ? one.until() : other.until()));
            }
        }
        spans.forEach((zone, span) -> ZoneText.write(out, ZoneId.of(zone), span.from(), span.until()));
    }

    /// A local time that comes twice means the first of the two (RFC 5545, 3.3.5), so the second is told in UTC.
    private static void moment(CalendarText out, String name, Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        if (local.withEarlierOffsetAtOverlap().equals(local)) {
            out.line(name + ";TZID=" + zone.getId(), LOCAL.format(local));
        } else {
            out.line(name, UTC.format(at));
        }
    }

    private static void event(CalendarText out, CalendarEntry entry, @Nullable Scheduling scheduling) {
        out.line("BEGIN", "VEVENT").line("UID", entry.uid());
        out.line("DTSTAMP", UTC.format(scheduling == null ? entry.changedAt() : scheduling.made()));
        out.line("LAST-MODIFIED", UTC.format(entry.changedAt()));
        out.line("SEQUENCE", String.valueOf(scheduling == null ? entry.sequence() : scheduling.sequence()));
        var when = entry.when();
        if (when.timed()) {
            moment(out, "DTSTART", when.startsAt(), when.zone());
            moment(out, "DTEND", when.endsAt(), when.zone());
        } else {
            out.line("DTSTART;VALUE=DATE", DATE.format(when.startsOn()));
            out.line("DTEND;VALUE=DATE", DATE.format(when.endsOn().plusDays(1)));
            out.line("TRANSP", "TRANSPARENT");
        }
        out.text("SUMMARY", entry.title());
        out.text("LOCATION", entry.location());
        out.text("DESCRIPTION", entry.description());
        out.line("URL", entry.url());
        boolean cancelled = entry.cancelled() || (scheduling != null && scheduling.method().equals("CANCEL"));
        out.line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
        if (scheduling != null) {
            out.line("ORGANIZER;CN=" + CalendarText.quoted(scheduling.organiserName()),
                    "mailto:" + scheduling.organiserAddress());
            out.line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                    + (cancelled ? "DECLINED" : "ACCEPTED") + ";RSVP=FALSE;CN="
                    + CalendarText.quoted(scheduling.guestName()), "mailto:" + scheduling.guestAddress());
        }
        out.line("END", "VEVENT");
    }
}
