package kolo.portability.archive;

import kolo.kernel.Invalid;

/// Why an archive is not taken in, as a problem of the form that sent it.
public final class Refusal {
    private Refusal() {}

    /// The problem whose text has this key.
    public static Invalid of(String key, Object... arguments) {
        return Invalid.field("archive", key, arguments);
    }
}
