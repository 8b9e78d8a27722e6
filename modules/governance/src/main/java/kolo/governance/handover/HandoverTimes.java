package kolo.governance.handover;

import java.time.LocalDate;
import java.time.ZoneId;

import kolo.governance.TermSummary;

/// When a handover opens and closes: both follow from the first day of the incoming term, and no job is needed.
///
/// @param first the first day of the incoming term
public record HandoverTimes(LocalDate first) {
    /// How many days before the first day it opens.
    public static final int BEFORE = 60;
    /// How many days after the first day it closes.
    public static final int AFTER = 30;

    /// Where a handover stands on a day.
    public enum Stage {
        /// May be prepared and not yet signed.
        AHEAD,
        /// Runs.
        OPEN,
        /// Is over, finished or not.
        CLOSED
    }

    /// The times of a term.
    public static HandoverTimes of(TermSummary incoming, ZoneId zone) {
        var tenure = incoming.tenure();
        return new HandoverTimes(tenure == null ? incoming.from() : LocalDate.ofInstant(tenure.from(), zone));
    }

    /// The first day of the handover.
    public LocalDate opens() {
        return first.minusDays(BEFORE);
    }

    /// The last day of the handover.
    public LocalDate closes() {
        return first.plusDays(AFTER);
    }

    /// The day on which a task is due.
    public LocalDate due(int offset) {
        return first.plusDays(offset);
    }

    /// Where it stands on the day.
    public Stage stage(LocalDate day) {
        if (day.isBefore(opens())) {
            return Stage.AHEAD;
        }
        return day.isAfter(closes()) ? Stage.CLOSED : Stage.OPEN;
    }
}
