package kolo.governance.chair;

import java.time.LocalDate;

import kolo.texts.DatePrecision;
import kolo.texts.Formats;

/// How the time of a term is written: a calendar year by its number, everything else from a day to a day.
public final class When {
    private When() {}

    /// The time of a term.
    public static String of(TermView term, Formats formats) {
        return of(term.from(), term.lastDay(), term.precision(), formats);
    }

    /// A time from a first to a last day.
    public static String of(LocalDate from, LocalDate last, DatePrecision precision, Formats formats) {
        boolean years = from.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear();
        if (years) {
            return from.getYear() == last.getYear()
                    ? String.valueOf(from.getYear())
                    : from.getYear() + "–" + last.getYear();
        }
        return formats.range(from, precision, last, precision);
    }
}
