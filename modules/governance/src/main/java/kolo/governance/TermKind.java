package kolo.governance;

/// How a term came about; it decides whether it counts as served and whether it carries over.
public enum TermKind {
    /// A whole turn of the rotation, or a term by election.
    REGULAR,
    /// What was left of a turn after a vacancy; counts as served.
    REMAINDER,
    /// Held for somebody else until an office is filled again; does not count.
    ACTING,
    /// Entered as history with the dates that are known; never carries over.
    PAST
}
