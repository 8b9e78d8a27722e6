package kolo.events.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import kolo.events.EditionSummary;

/// A month as a grid of weeks, from Monday to Sunday.
///
/// @param undated what is known to be in the month, but not on which day
public record MonthView(YearMonth month, List<List<Day>> weeks, List<EditionSummary> undated, LocalDate today) {

    /// A day of the grid with what is on it.
    ///
    /// @param inside whether the day is of the month
    public record Day(LocalDate date, boolean inside, List<EditionSummary> editions) {}

    /// The days of the month on which something is, in order: the same as a list, for narrow screens and for reading.
    public List<Day> agenda() {
        return weeks.stream().flatMap(List::stream).filter(day -> day.inside() && !day.editions().isEmpty()).toList();
    }

    /// The month before, as in addresses.
    public String before() {
        return month.minusMonths(1).toString();
    }

    /// The month after, as in addresses.
    public String after() {
        return month.plusMonths(1).toString();
    }
}
