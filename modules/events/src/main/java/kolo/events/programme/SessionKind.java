package kolo.events.programme;

import java.util.Locale;

/// What a session is.
public enum SessionKind {
    TALK, PANEL, ROUND_TABLE, WORKSHOP, VISIT, BREAK, OTHER;

    /// The text key of the kind's name.
    public String key() {
        return "events.session." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
