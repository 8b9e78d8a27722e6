package kolo.governance.handover;

/// The two sides of a handover.
public enum Side {
    /// Hands over.
    OUTGOING,
    /// Takes over.
    INCOMING
}
