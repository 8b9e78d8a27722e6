package kolo.events.capacity;

/// What happens when the first in the waiting list needs more than is free.
public enum Fairness {
    /// Whoever needs the same places waits behind them.
    STRICT,
    /// The first that fits gets the places; who was passed over sees it.
    FIRST_THAT_FITS
}
