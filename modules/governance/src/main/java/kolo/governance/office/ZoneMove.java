package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import kolo.governance.Tenure;

/// Rule: when a network moves to another time zone, the midnights that lie ahead move with it.
///
/// What has been stays as it was. A midnight that lay ahead and that the new zone puts into the past falls on the very
/// instant of the change: neighbours share it, so there is neither a gap nor an overlap.
record ZoneMove(ZoneId before, ZoneId after, Instant now) {

    /// Where the instants in office lie after the move; empty when nothing of them is left.
    Optional<Tenure> moved(Tenure tenure) {
        var from = moved(tenure.from());
        var until = moved(tenure.until());
        return from.isBefore(until) ? Optional.of(new Tenure(from, until)) : Optional.empty();
    }

    private Instant moved(Instant boundary) {
        var day = LocalDate.ofInstant(boundary, before);
        if (!boundary.isAfter(now) || !boundary.equals(Timeline.beginningOf(day, before))) {
            return boundary;
        }
        var there = Timeline.beginningOf(day, after);
        return there.isBefore(now) ? now : there;
    }
}
