package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One coming term of an office.
///
/// @param slot        which term it is, counted from the anchor; 0 begins on the anchor date
/// @param from        the planned first day
/// @param until       the planned first day after the term
/// @param decidedOn   the day for which eligibility is judged: the beginning less the lead time, or the day of the plan where
///                    that has passed
/// @param answerBy    the day by which an organisation that is asked on that day has to answer
/// @param chosen      who is next; null where nobody is
/// @param relaxations the rules that had to give way, in the order in which they did
/// @param explanation why; empty for a settled turn, whose reasons were kept when it was offered
public record Turn(int slot, LocalDate from, LocalDate until, LocalDate decidedOn, LocalDate answerBy, State state,
        @Nullable UUID chosen, List<Relaxation> relaxations, Explanation explanation) {
    public Turn {
        relaxations = List.copyOf(relaxations);
    }

    /// Who is next, if anybody.
    public Optional<UUID> member() {
        return Optional.ofNullable(chosen);
    }

    /// What kind of turn it is.
    public enum State {
        /// Follows from the rules, if nothing changes.
        PROJECTED,
        /// Has been offered, accepted or confirmed: the plan only repeats it.
        SETTLED,
        /// Nobody qualifies even without the rules that may give way: the incumbent carries over.
        CARRY_OVER,
        /// The holder is elected.
        TO_BE_ELECTED
    }

    /// One step by which a rule gave way.
    ///
    /// @param rule E4, E5 or E2
    /// @param from its parameter before the step
    /// @param to   its parameter after
    public record Relaxation(Rule rule, int from, int to) {}
}
