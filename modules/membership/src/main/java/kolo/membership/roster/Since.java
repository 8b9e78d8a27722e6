package kolo.membership.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kolo.membership.SinceBasis;

/// When a membership began, with what that rests on.
///
/// @param asPrinted the date in the precision of its source, such as `2015-11`, or null for a plain day
public record Since(LocalDate day, SinceBasis basis, @Nullable String asPrinted) {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./]\\s*(\\d{1,2})[./]\\s*(\\d{4})\\.?");

    /// A day of accession that is known.
    public static Since stated(LocalDate day) {
        return new Since(day, SinceBasis.STATED, null);
    }

    /// The day of recording, where nothing else is known.
    public static Since recorded(LocalDate today) {
        return new Since(today, SinceBasis.RECORDED, null);
    }

    /// Reads a date of a year, a month or a day; the first day of what it names counts. Nothing for any other text.
    public static Optional<Since> read(String text, SinceBasis basis) {
        var stripped = text.strip();
        try {
            var year = YEAR.matcher(stripped);
            if (year.matches()) {
                return checked(LocalDate.of(number(year.group(1)), 1, 1), basis, year.group(1));
            }
            var month = MONTH.matcher(stripped);
            if (month.matches()) {
                return checked(YearMonth.of(number(month.group(1)), number(month.group(2))).atDay(1), basis, stripped);
            }
            var day = DAY.matcher(stripped);
            if (day.matches()) {
                return checked(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))), basis,
                        null);
            }
            var dotted = DOTTED.matcher(stripped);
            if (dotted.matches()) {
                return checked(LocalDate.of(number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1))),
                        basis, null);
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Since> checked(LocalDate day, SinceBasis basis, @Nullable String asPrinted) {
        return day.getYear() < 1000 || day.getYear() > 2200
                ? Optional.empty()
                : Optional.of(new Since(day, basis, asPrinted));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
