package kolo.governance.turn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import kolo.governance.TermSummary;

/// Rule: an invited member is reminded twice, after a third and after two thirds of its time; see
/// [TermSummary.Offer#expired] for when its silence counts.
record Reminders(TermSummary.Offer offer, ZoneId zone) {

    /// Whether the next reminder is due on the day; there is one a day at most.
    boolean due(LocalDate today) {
        int next = offer.reminders() + 1;
        var reminded = offer.remindedAt();
        return next <= TermSummary.Offer.REMINDERS && !today.isBefore(dueOn(next))
                && (reminded == null || LocalDate.ofInstant(reminded, zone).isBefore(today));
    }

    /// The day of a reminder, counted from one.
    LocalDate dueOn(int number) {
        var offered = LocalDate.ofInstant(offer.madeAt(), zone);
        long days = ChronoUnit.DAYS.between(offered, offer.answerBy());
        return offered.plusDays(Math.max(number, days * number / (TermSummary.Offer.REMINDERS + 1)));
    }
}
