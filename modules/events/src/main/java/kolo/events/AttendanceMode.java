package kolo.events;

/// How people take part (schema.org `eventAttendanceMode`).
public enum AttendanceMode {
    OFFLINE, ONLINE, MIXED;

    /// Whether there is a place to go to.
    public boolean onSite() {
        return this != ONLINE;
    }

    /// Whether one can join from elsewhere.
    public boolean online() {
        return this != OFFLINE;
    }

    /// The text key of the mode's name.
    public String key() {
        return "events.attendance." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
