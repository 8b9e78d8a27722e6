package kolo.events.capacity;

/// What the places of a pool are places of.
public enum PoolKind {
    /// The whole edition; every registration takes of it, and its row is the edition's gate.
    EVENT,
    /// One way of taking part, on site or online.
    MODE,
    /// One kind of participant.
    TYPE,
    /// One session of the programme.
    SESSION,
    /// What one organisation may take.
    ORGANISATION,
    /// What one country may take.
    COUNTRY
}
