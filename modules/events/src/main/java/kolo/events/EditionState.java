package kolo.events;

/// Where an edition stands.
public enum EditionState {
    /// Seen by those who manage events alone.
    DRAFT,
    /// Announced: listed, and in calendars where its dates are known to the day.
    PUBLISHED,
    /// Called off: still listed and still in calendars, marked as cancelled.
    CANCELLED;

    /// The text key of the state's name.
    public String key() {
        return "events.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
