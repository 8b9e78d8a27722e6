package kolo.governance;

/// Where a term stands at an instant: its state, and what the clock makes of it. Derived, never stored.
public enum TermPhase {
    /// Waits for the member's answer.
    OFFERED,
    /// The last day of the answer has passed.
    EXPIRED,
    /// Accepted, waits for the office to confirm.
    ACCEPTED,
    /// Settled and still to come.
    UPCOMING,
    /// In office at the instant.
    IN_OFFICE,
    /// Served to its end.
    COMPLETED,
    /// Served, and ended before its time.
    VACATED,
    /// Declined or unanswered for the first time.
    DEFERRED,
    /// Declined or unanswered for the second time.
    DECLINED,
    /// Passed over by a decision.
    SKIPPED,
    /// Taken back before it began.
    REVOKED
}
