package kolo.governance.rotation;

/// What becomes of later terms when one ends on another day than planned.
public enum AnchorPolicy {
    /// Later terms begin where they always did.
    KEEP_ANCHOR,
    /// Later terms are counted from the day on which the last one really ends.
    SHIFT
}
