package kolo.governance.turn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Rule: an offer is answered within the scheme's days, or within half of the days left where that is less.
record AnswerTime(int responseDays) {

    /// The last day of the answer to an offer made today for a turn that begins on a day.
    ///
    /// For a turn that has begun already it is the day after the offer: somebody has to answer.
    LocalDate answerBy(LocalDate today, LocalDate begins) {
        long left = Math.max(2, ChronoUnit.DAYS.between(today, begins));
        return today.plusDays(Math.min(responseDays, left / 2));
    }
}
