package kolo.events.editions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import kolo.events.When;
import kolo.kernel.Invalid;

/// Turns what an editor typed into a [When]: dates and hours as they are on the clocks at the venue.
///
/// An hour that the clocks leave out in spring is refused in words. An hour that they show twice in autumn has to be
/// chosen; where nobody can be asked the later one is meant, as everywhere in Kolo.
public final class VenueTime {
    private VenueTime() {}

    /// Which of two equal hours is meant.
    public enum Turn {
        /// It is for the person to say.
        ASK,
        /// Before the clocks are set back.
        FIRST,
        /// After the clocks are set back.
        SECOND
    }

    /// One end of an event as it was typed.
    ///
    /// @param field the name of the form's field group, `starts` or `ends`
    public record Moment(String field, String date, String time, Turn turn) {}

    /// Reads the two ends with a precision.
    ///
    /// @throws Invalid with the field that is wrong
    public static When read(When.Precision precision, Moment start, Moment end, ZoneId zone) {
        return switch (precision) {
            case TIME -> times(start, end, zone);
            case DAY -> {
                var first = day(start);
                var last = end.date().isBlank() ? first : day(end);
                yield ordered(!last.isBefore(first), When.days(first, last.isBefore(first) ? first : last, zone));
            }
            case MONTH -> {
                var first = month(start);
                var last = end.date().isBlank() ? first : month(end);
                yield ordered(!last.isBefore(first), When.months(first, last.isBefore(first) ? first : last, zone));
            }
            case YEAR -> When.year(year(start), zone);
        };
    }

    private static When times(Moment start, Moment end, ZoneId zone) {
        var from = moment(start, start.date(), zone);
        var to = moment(end, end.date().isBlank() ? start.date() : end.date(), zone);
        return ordered(to.toInstant().isAfter(from.toInstant()), new When(When.Precision.TIME, from.toLocalDate(),
                from.toLocalTime(), from.toInstant(), to.toLocalDate(), to.toLocalTime(), to.toInstant(), zone));
    }

    private static When ordered(boolean inOrder, When when) {
        if (!inOrder) {
            throw Invalid.field("endsDate", "events.problem.ends-before");
        }
        return when;
    }

    /// A date and an hour at the venue.
    ///
    /// @throws Invalid when they cannot be read, do not exist, or exist twice and nobody said which
    public static ZonedDateTime moment(Moment typed, String date, ZoneId zone) {
        var local = LocalDateTime.of(date(typed.field() + "Date", date), time(typed));
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        if (offsets.size() == 1) {
            return ZonedDateTime.ofLocal(local, zone, offsets.getFirst());
        }
        var change = Objects.requireNonNull(rules.getTransition(local));
        if (offsets.isEmpty()) {
            throw Invalid.field(typed.field() + "Time", "events.problem.hour-missing", zone.getId(),
                    clock(change.getDateTimeBefore()), clock(change.getDateTimeAfter()));
        }
        return switch (typed.turn()) {
            case ASK -> throw Invalid.field(typed.field() + "Turn", "events.problem.hour-twice",
                    clock(change.getDateTimeBefore()), clock(change.getDateTimeAfter()));
            case FIRST -> ZonedDateTime.ofLocal(local, zone, change.getOffsetBefore());
            case SECOND -> ZonedDateTime.ofLocal(local, zone, change.getOffsetAfter());
        };
    }

    /// Which of two equal hours a stored instant is; [Turn#ASK] where the hour is there once.
    public static Turn turn(ZonedDateTime stored) {
        var offsets = stored.getZone().getRules().getValidOffsets(stored.toLocalDateTime());
        if (offsets.size() < 2) {
            return Turn.ASK;
        }
        ZoneOffset first = offsets.getFirst();
        return stored.getOffset().equals(first) ? Turn.FIRST : Turn.SECOND;
    }

    private static String clock(LocalDateTime at) {
        return at.toLocalTime().toString();
    }

    private static LocalDate day(Moment typed) {
        return date(typed.field() + "Date", typed.date());
    }

    private static YearMonth month(Moment typed) {
        try {
            return YearMonth.parse(typed.date().length() > 7 ? typed.date().substring(0, 7) : typed.date());
        } catch (DateTimeException unreadable) {
            throw Invalid.field(typed.field() + "Date", "events.problem.date");
        }
    }

    private static Year year(Moment typed) {
        try {
            return within(typed.field() + "Date",
                    LocalDate.of(Integer.parseInt(typed.date().substring(0, 4)), 1, 1)).query(Year::from);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            throw Invalid.field(typed.field() + "Date", "events.problem.date");
        }
    }

    /// A date of a form.
    public static LocalDate date(String field, @Nullable String typed) {
        try {
            return within(field, LocalDate.parse(typed == null ? "" : typed.strip()));
        } catch (DateTimeException unreadable) {
            throw Invalid.field(field, "events.problem.date");
        }
    }

    private static LocalDate within(String field, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw Invalid.field(field, "events.problem.date");
        }
        return date;
    }

    private static LocalTime time(Moment typed) {
        try {
            return LocalTime.parse(typed.time().strip()).withSecond(0).withNano(0);
        } catch (DateTimeException unreadable) {
            throw Invalid.field(typed.field() + "Time", "events.problem.time");
        }
    }

    /// A time zone by its name in the IANA database, such as `Europe/Skopje`.
    public static ZoneId zone(@Nullable String typed) {
        var name = typed == null ? "" : typed.strip();
        if (!ZoneId.getAvailableZoneIds().contains(name) || name.startsWith("SystemV/")) {
            throw Invalid.field("zone", "events.problem.zone");
        }
        return ZoneId.of(name);
    }
}
