package kolo.governance.mandate;

/// What came of an objective in the end.
public enum ObjectiveResult {
    /// The target was reached.
    MET,
    /// Some of it was reached.
    PARTLY,
    /// It was not reached.
    MISSED
}
