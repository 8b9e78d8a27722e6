package kolo.governance.mandate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import kolo.governance.TermSummary;

/// When what of a mandate is due. Every date follows from the days of the term; none is stored.
///
/// @param from the first day of the term
/// @param until the first day on which it is over
public record Schedule(LocalDate from, LocalDate until) {
    /// How many days after the first day the plan is to be published, and after the last the report.
    public static final int DAYS = 30;

    /// The dates of a term: as planned, or as it was held where it ended before its time.
    public static Schedule of(TermSummary term, java.time.ZoneId zone) {
        var tenure = term.tenure();
        return tenure == null
                ? new Schedule(term.from(), term.until())
                : new Schedule(LocalDate.ofInstant(tenure.from(), zone), LocalDate.ofInstant(tenure.until(), zone));
    }

    /// The last day on which publishing the plan is in time; until then it may be changed, afterwards it stands.
    public LocalDate planDue() {
        return from.plusDays(DAYS);
    }

    /// The middle of the term, when the review is due.
    public LocalDate reviewDue() {
        return from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
    }

    /// The last day of the report.
    public LocalDate reportDue() {
        return until.plusDays(DAYS);
    }

    /// Whether a published plan may still be changed on the day.
    public boolean planOpen(LocalDate day) {
        return !day.isAfter(planDue());
    }

    /// Whether a review may be written on the day: while the term runs, and until the report is due.
    public boolean reviewOpen(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(reportDue());
    }

    /// Whether the report may be written on the day: in the last thirty days of the term and afterwards, however late.
    public boolean reportOpen(LocalDate day) {
        return !day.isBefore(until.minusDays(DAYS));
    }
}
