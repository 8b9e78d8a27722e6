package kolo.events.agenda;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.events.EditionSummary;
import kolo.identity.Actors;
import kolo.tenancy.Networks;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The events of a month, as a grid and as an agenda.
@Controller
class CalendarPage {
    private final Agenda agenda;
    private final Actors actors;
    private final Networks networks;

    CalendarPage(Agenda agenda, Actors actors, Networks networks) {
        this.agenda = agenda;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/events/calendar")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page month(@RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String view) {
        var today = LocalDate.ofInstant(agenda.now(), networks.current().zone());
        var shown = month(month, YearMonth.from(today));
        var first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var all = agenda.between(actors.current(), first, last);
        return Page.of("events/calendar")
                .title("events.calendar.title")
                .crumb("events.title", "/events")
                .style("/events/events.css")
                .with("asAgenda", "agenda".equals(view))
                .with("month", new MonthView(shown, weeks(shown, first, last, all), undated(shown, all), today));
    }

    private static YearMonth month(@Nullable String typed, YearMonth otherwise) {
        try {
            var month = typed == null ? otherwise : YearMonth.parse(typed);
            return month.getYear() < 1900 || month.getYear() > 2200 ? otherwise : month;
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    private static List<List<MonthView.Day>> weeks(YearMonth shown, LocalDate first, LocalDate last,
            List<EditionSummary> all) {
        var weeks = new ArrayList<List<MonthView.Day>>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<MonthView.Day>();
            for (int i = 0; i < 7; i++) {
                var day = monday.plusDays(i);
                week.add(new MonthView.Day(day, YearMonth.from(day).equals(shown), all.stream()
                        .filter(edition -> edition.when().datable() && !edition.when().startsOn().isAfter(day)
                                && !edition.when().endsOn().isBefore(day))
                        .toList()));
            }
            weeks.add(week);
        }
        return weeks;
    }

    /// Only what is known to the month, or to a few; what is known to the year would stand in every month.
    private static List<EditionSummary> undated(YearMonth shown, List<EditionSummary> all) {
        return all.stream()
                .filter(edition -> edition.when().precision() == kolo.events.When.Precision.MONTH)
                .filter(edition -> !YearMonth.from(edition.when().startsOn()).isAfter(shown)
                        && !YearMonth.from(edition.when().endsOn()).isBefore(shown))
                .toList();
    }
}
