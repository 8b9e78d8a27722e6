package kolo.governance;

/// What has been decided about a term. What a date decides is not here: whether it is in office, completed, or an offer
/// expired follows from the clock, see [TermPhase].
public enum TermState {
    /// Offered and not answered.
    OFFERED,
    /// The invited member accepted; the office has still to confirm.
    ACCEPTED,
    /// Settled: at its first midnight it is in office.
    CONFIRMED,
    /// Declined, or not answered, for the second time: the member goes last.
    DECLINED,
    /// Declined, or not answered, for the first time: the member keeps its place once.
    DEFERRED,
    /// Passed over by a decision.
    SKIPPED,
    /// Was in office and ended before its time.
    VACATED,
    /// Taken back before it began.
    REVOKED;

    /// Whether it may still come to office.
    public boolean open() {
        return this == OFFERED || this == ACCEPTED || this == CONFIRMED;
    }

    /// Whether an office was or will be held.
    public boolean held() {
        return this == CONFIRMED || this == VACATED;
    }
}
