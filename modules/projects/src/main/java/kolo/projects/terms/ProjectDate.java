package kolo.projects.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import kolo.texts.DatePrecision;

/// A date as exactly as it is known.
///
/// @param first the first day of the day, month or year
public record ProjectDate(LocalDate first, DatePrecision precision) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ].*)?");
    private static final Pattern LOCAL = Pattern.compile("(?:(?:(\\d{1,2})[./]\\s?)?(\\d{1,2})[./]\\s?)?(\\d{4})\\.?");

    public ProjectDate {
        first = switch (precision) {
            case DAY -> first;
            case MONTH -> first.withDayOfMonth(1);
            case YEAR -> first.withDayOfYear(1);
        };
    }

    /// Reads `2012`, `2012-01`, `2012-01-31`, and the same as people of the region write it: `31.01.2012.`, `01/2012`.
    ///
    /// @return nothing when it is none of these or no such day exists between the years 1900 and 2199
    public static Optional<ProjectDate> read(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        var local = LOCAL.matcher(text);
        return local.matches() ? of(local.group(3), local.group(2), local.group(1)) : Optional.empty();
    }

    private static Optional<ProjectDate> of(String year, @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        try {
            int y = Integer.parseInt(year);
            if (y < 1900 || y > 2199) {
                return Optional.empty();
            }
            if (month == null) {
                return Optional.of(new ProjectDate(LocalDate.of(y, 1, 1), DatePrecision.YEAR));
            }
            int m = Integer.parseInt(month);
            return Optional.of(day == null
                    ? new ProjectDate(LocalDate.of(y, m, 1), DatePrecision.MONTH)
                    : new ProjectDate(LocalDate.of(y, m, Integer.parseInt(day)), DatePrecision.DAY));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The last day that it may mean.
    public LocalDate last() {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> LocalDate.of(first.getYear(), 12, 31);
        };
    }

    /// As it is typed: as many parts of the ISO 8601 form as are known.
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}
