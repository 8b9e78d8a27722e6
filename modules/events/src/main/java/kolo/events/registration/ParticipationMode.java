package kolo.events.registration;

/// How one person takes part.
public enum ParticipationMode {
    ONSITE, ONLINE;

    /// The text key of its name.
    public String key() {
        return "events.registration.mode." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
