package kolo.governance.rotation;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The planned boundaries of the terms: each counted from the anchor, none from its predecessor, so that a term anchored
/// on 29 February begins on the 28th in common years and on the 29th again in leap years.
///
/// @param anchor the first day of slot 0
public record Grid(LocalDate anchor, Period termLength) {
    private static final double DAYS_OF_A_MONTH = 365.2425 / 12;

    /// The grid of a scheme after what has happened: [AnchorPolicy#SHIFT] counts from the end of the last known term.
    public static Grid of(Scheme scheme, History history) {
        var anchor = scheme.anchorDate();
        if (scheme.policy() == AnchorPolicy.SHIFT) {
            LocalDate last = null;
            for (var served : history.served()) {
                last = last == null || served.until().isAfter(last) ? served.until() : last;
            }
            for (var settled : history.settled()) {
                last = last == null || settled.until().isAfter(last) ? settled.until() : last;
            }
            anchor = last == null ? anchor : last;
        }
        return new Grid(anchor, scheme.termLength());
    }

    /// The first day of a slot; slots before the anchor are negative.
    public LocalDate start(int slot) {
        return anchor.plus(termLength.multipliedBy(slot));
    }

    /// The slot that a day lies in.
    @SuppressWarnings("JavaPeriodGetDays") // beside the months
    public int slotOf(LocalDate day) {
        double length = termLength.toTotalMonths() * DAYS_OF_A_MONTH + termLength.getDays();
        int slot = (int) Math.floor(ChronoUnit.DAYS.between(anchor, day) / length);
        while (start(slot).isAfter(day)) {
            slot--;
        }
        while (!start(slot + 1).isAfter(day)) {
            slot++;
        }
        return slot;
    }

    /// The first slot that begins after a day.
    public int nextAfter(LocalDate day) {
        return slotOf(day) + 1;
    }

    /// The slots that a term fills: those of which it covers half, or else the one of which it covers most.
    public List<Integer> slots(LocalDate from, LocalDate until) {
        int first = slotOf(from);
        if (start(first).equals(from) && start(first + 1).equals(until)) {
            return List.of(first);
        }
        int last = slotOf(until.minusDays(1));
        var filled = new ArrayList<Integer>();
        int best = first;
        long most = 0;
        for (int slot = first; slot <= last; slot++) {
            var begins = start(slot);
            var ends = start(slot + 1);
            long covered = ChronoUnit.DAYS.between(later(from, begins), earlier(until, ends));
            if (covered * 2 >= ChronoUnit.DAYS.between(begins, ends)) {
                filled.add(slot);
            }
            if (covered > most) {
                most = covered;
                best = slot;
            }
        }
        return filled.isEmpty() ? List.of(best) : filled;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
