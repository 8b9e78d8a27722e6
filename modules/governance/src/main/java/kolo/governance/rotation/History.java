package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What has happened in an office, and what is already settled about its future.
///
/// A term of which nothing is recorded was served by nobody.
///
/// @param served   terms that have ended, and the one in office with the day on which it is to end
/// @param settled  coming turns from OFFERED on: no plan ever displaces them
/// @param refusals who said no, or nothing, to which turn, or was passed over by decision
public record History(List<Served> served, List<Settled> settled, List<Refusal> refusals) {
    /// An office that begins.
    public static final History NONE = new History(List.of(), List.of(), List.of());

    public History {
        served = List.copyOf(served);
        settled = List.copyOf(settled);
        refusals = List.copyOf(refusals);
    }

    /// A term as it was really served.
    ///
    /// @param member      the holder, null where an imported holder is no member of the network today
    /// @param country     its country then
    /// @param from        the first day in office
    /// @param until       the first day not in office any more
    /// @param atLeastHalf whether at least half of the planned term was served: only then it counts as a term
    /// @param outcome     how it ended
    public record Served(@Nullable UUID member, @Nullable String country, LocalDate from, LocalDate until,
            boolean atLeastHalf, Outcome outcome) {
        public Served {
            ordered(from, until);
        }
    }

    /// How a term ended.
    public enum Outcome {
        /// It runs.
        IN_OFFICE,
        /// As planned.
        COMPLETED,
        /// Before its time.
        VACATED,
        /// It was entered as history.
        RECORDED
    }

    /// A turn that has been offered, accepted or confirmed.
    ///
    /// @param from  the planned first day
    /// @param until the planned first day after
    public record Settled(UUID member, @Nullable String country, LocalDate from, LocalDate until) {
        public Settled {
            ordered(from, until);
        }
    }

    /// A turn that a member did not take. None of them counts as served.
    ///
    /// @param turn the planned first day of that turn
    public record Refusal(UUID member, LocalDate turn, Kind kind) {
        /// How it came.
        public enum Kind {
            /// The member said no, or asked to be asked later.
            DECLINED,
            /// The member did not answer after two reminders.
            NO_ANSWER,
            /// A recorded decision passed over it against its will; its place in the line stays.
            SKIPPED
        }
    }

    private static void ordered(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A term that begins on %s cannot end on %s".formatted(from, until));
        }
    }
}
