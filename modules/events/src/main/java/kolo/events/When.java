package kolo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import kolo.texts.DatePrecision;
import kolo.texts.Formats;

/// When an event is, as exactly as it is known, in the zone of its venue.
///
/// The local dates and times are what was decided; the instants follow from them. For days the event begins at the
/// first day's midnight and ends at the midnight after the last day; for a month or a year likewise.
///
/// @param startsOn  the first day; of a month or a year its first
/// @param startsTime at the venue; null unless the precision is [Precision#TIME]
/// @param endsOn    the last day
/// @param endsAt    the first instant after the event
public record When(Precision precision, LocalDate startsOn, @Nullable LocalTime startsTime, Instant startsAt,
        LocalDate endsOn, @Nullable LocalTime endsTime, Instant endsAt, ZoneId zone) {

    /// How exactly a date is known.
    public enum Precision {
        TIME, DAY, MONTH, YEAR;

        /// The precision with which days are written out.
        public DatePrecision ofDays() {
            return switch (this) {
                case TIME, DAY -> DatePrecision.DAY;
                case MONTH -> DatePrecision.MONTH;
                case YEAR -> DatePrecision.YEAR;
            };
        }
    }

    /// From a day to a day, the last one included.
    public static When days(LocalDate first, LocalDate last, ZoneId zone) {
        return whole(Precision.DAY, first, last, zone);
    }

    /// Some time from a month to a month.
    public static When months(YearMonth first, YearMonth last, ZoneId zone) {
        return whole(Precision.MONTH, first.atDay(1), last.atEndOfMonth(), zone);
    }

    /// Some time in a year.
    public static When year(Year year, ZoneId zone) {
        return whole(Precision.YEAR, year.atDay(1), year.atMonth(12).atEndOfMonth(), zone);
    }

    /// From an instant to an instant.
    public static When times(Instant start, Instant end, ZoneId zone) {
        var from = start.atZone(zone);
        var to = end.atZone(zone);
        return new When(Precision.TIME, from.toLocalDate(), from.toLocalTime(), start, to.toLocalDate(),
                to.toLocalTime(), end, zone);
    }

    private static When whole(Precision precision, LocalDate first, LocalDate last, ZoneId zone) {
        return new When(precision, first, null, first.atStartOfDay(zone).toInstant(), last, null,
                last.plusDays(1).atStartOfDay(zone).toInstant(), zone);
    }

    /// Whether the hours are known.
    public boolean timed() {
        return precision == Precision.TIME;
    }

    /// Whether the days are known, so that a calendar can show it.
    public boolean datable() {
        return precision == Precision.TIME || precision == Precision.DAY;
    }

    /// Whether it is over.
    public boolean over(Instant now) {
        return !endsAt.isAfter(now);
    }

    /// Whether it has begun and is not over.
    public boolean running(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }

    /// The number of days it touches.
    public long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }

    /// The days written out, without hours.
    public String inDays(Formats formats) {
        var days = precision.ofDays();
        return formats.range(startsOn, days, endsOn, days);
    }

    /// Days and hours written out, in the venue's zone; the zone is not named.
    public String inWords(Formats formats) {
        if (startsTime == null || endsTime == null) {
            return inDays(formats);
        }
        return startsOn.equals(endsOn)
                ? formats.date(startsOn) + ", " + formats.time(startsTime) + "–" + formats.time(endsTime)
                : formats.date(startsOn) + ", " + formats.time(startsTime) + " – " + formats.date(endsOn) + ", "
                        + formats.time(endsTime);
    }
}
