package kolo.events.editions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.events.EditionId;
import kolo.events.When;

/// Lets the sessions of a programme follow when their edition moves to other days or into another zone.
///
/// They keep their hours as they stand on the clocks at the venue, also across a change of the zone's rules: a session at
/// nine is at nine in winter and in summer. An hour that does not exist on the new day moves forward by the gap, one that
/// comes twice is the later.
@Component
class MoveSessions {
    private final JdbcClient jdbc;
    private final EventChronicle chronicle;

    MoveSessions(JdbcClient jdbc, EventChronicle chronicle) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
    }

    private record Session(UUID id, LocalDate startsOn, LocalTime startsTime, LocalDate endsOn, LocalTime endsTime) {}

    void follow(EditionId edition, When was, When is) {
        if (!was.datable() || !is.datable()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(was.startsOn(), is.startsOn());
        if (days == 0 && was.zone().equals(is.zone())) {
            return;
        }
        var sessions = jdbc.sql("""
                                select id, starts_on, starts_time, ends_on, ends_time from events.session
                                where edition_id = :edition""")
                .param("edition", edition.value())
                .query((row, number) -> new Session(row.getObject("id", UUID.class),
                        row.getObject("starts_on", LocalDate.class), row.getObject("starts_time", LocalTime.class),
                        row.getObject("ends_on", LocalDate.class), row.getObject("ends_time", LocalTime.class)))
                .list();
        for (var session : sessions) {
            var start = at(session.startsOn().plusDays(days), session.startsTime(), is.zone());
            var end = at(session.endsOn().plusDays(days), session.endsTime(), is.zone());
            write(session.id(), start, end.isAfter(start) ? end : start.plusMinutes(1));
        }
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withLaterOffsetAtOverlap();
    }

    private void write(UUID session, ZonedDateTime start, ZonedDateTime end) {
        jdbc.sql("""
                 update events.session set version = version + 1, sequence = sequence + 1, changed_at = :now,
                   starts_on = :startsOn, starts_time = :startsTime, starts_at = :startsAt,
                   ends_on = :endsOn, ends_time = :endsTime, ends_at = :endsAt
                 where id = :id""")
                .param("now", chronicle.now().atOffset(ZoneOffset.UTC))
                .param("startsOn", start.toLocalDate())
                .param("startsTime", start.toLocalTime())
                .param("startsAt", start.toInstant().atOffset(ZoneOffset.UTC))
                .param("endsOn", end.toLocalDate())
                .param("endsTime", end.toLocalTime())
                .param("endsAt", end.toInstant().atOffset(ZoneOffset.UTC))
                .param("id", session)
                .update();
    }
}
