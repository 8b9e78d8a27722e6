package kolo.governance;

import java.time.Instant;

/// Who holds an office at an instant, and by what right.
///
/// @param until when it ends, unless something is decided before
public record Holding(TermSummary term, Basis basis, Instant since, Instant until) {

    /// By what right.
    public enum Basis {
        /// By the term's own dates.
        TERM,
        /// For somebody else, until the office is filled again.
        ACTING,
        /// Because no successor is confirmed: the last holder stays, at most 90 days, and the public is told.
        CARRY_OVER
    }
}
