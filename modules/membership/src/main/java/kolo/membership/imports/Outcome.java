package kolo.membership.imports;

import java.util.Locale;

/// What becomes of a row.
public enum Outcome {
    /// A profile that the network does not have yet.
    CREATED,
    /// A profile that the network has, with something new.
    CHANGED,
    /// Nothing new.
    UNCHANGED,
    /// Not imported, for the reasons given.
    REFUSED;

    /// The text key of the outcome's name.
    public String key() {
        return "membership.import.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
