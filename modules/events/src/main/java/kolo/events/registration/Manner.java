package kolo.events.registration;

/// How one gets to take part as a kind of participant.
public enum Manner {
    /// Whoever registers has a place while there is one.
    OPEN,
    /// The office decides on each.
    APPROVAL,
    /// Only by a link that the office sent.
    INVITATION;

    /// The text key of its name.
    public String key() {
        return "events.registration.manner." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
