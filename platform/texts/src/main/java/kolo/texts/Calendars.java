package kolo.texts;

import java.time.LocalDate;
import java.util.List;

import com.ibm.icu.text.DateFormatSymbols;

/// How one language writes a day, a month, a year and the time between two of them.
///
/// The month names are ICU's but for Serbian, where a day stands before a month in the genitive (*22. новембра 2026.*):
/// ICU knows the nominative alone, which reads wrong after *до*, *од* and *дана*.
record Calendars(List<String> monthsAlone, List<String> monthsOfDay, List<String> weekdays, String dot,
        String timeJoint) {
    private static final List<String> SERBIAN_GENITIVE = List.of("јануара", "фебруара", "марта", "априла", "маја",
            "јуна", "јула", "августа", "септембра", "октобра", "новембра", "децембра");

    static Calendars of(Language language) {
        var symbols = DateFormatSymbols.getInstance(language.icu());
        var alone = List.of(symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
        var weekdays = List.of(symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
        return switch (language) {
            case ENGLISH, ROMANIAN -> new Calendars(alone,
                    List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)), weekdays, "", ", ");
            case SERBIAN_CYRILLIC -> new Calendars(alone, SERBIAN_GENITIVE, weekdays, ".", " у ");
            case SERBIAN_LATIN -> new Calendars(alone, SERBIAN_GENITIVE.stream().map(Scripts::toLatin).toList(),
                    weekdays, ".", " u ");
        };
    }

    String date(LocalDate date, DatePrecision precision) {
        return switch (precision) {
            case DAY -> dayAndMonth(date) + " " + year(date);
            case MONTH -> month(date) + " " + year(date);
            case YEAR -> year(date);
        };
    }

    String range(LocalDate from, LocalDate to, DatePrecision precision) {
        boolean sameYear = from.getYear() == to.getYear();
        boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
        return switch (precision) {
            case DAY -> {
                if (from.equals(to)) {
                    yield date(from, precision);
                }
                if (sameMonth) {
                    yield from.getDayOfMonth() + "–" + date(to, precision);
                }
                yield (sameYear ? dayAndMonth(from) : date(from, precision)) + " – " + date(to, precision);
            }
            case MONTH -> sameMonth
                    ? date(from, precision)
                    : (sameYear ? month(from) : date(from, precision)) + " – " + date(to, precision);
            case YEAR -> sameYear ? year(from) : from.getYear() + "–" + year(to);
        };
    }

    String weekday(LocalDate date) {
        // ICU counts from Sunday = 1.
        return weekdays.get(date.getDayOfWeek().getValue() % 7 + 1);
    }

    String month(LocalDate date) {
        return monthsAlone.get(date.getMonthValue() - 1);
    }

    private String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + dot + " " + monthsOfDay.get(date.getMonthValue() - 1);
    }

    private String year(LocalDate date) {
        return date.getYear() + dot;
    }

    static DatePrecision coarser(DatePrecision one, DatePrecision other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
