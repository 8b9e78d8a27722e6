package kolo.tenancy;

import org.jspecify.annotations.Nullable;

/// What a network has only so much of.
public enum LimitKind {
    /// Members whose membership is in force.
    MEMBERS(1, 10_000_000),
    /// Bytes of stored files.
    STORAGE(1, 1_000_000_000_000_000L),
    /// Letters that leave on one day of the network.
    MAILS(1, 10_000_000),
    /// Requests a second, on each node.
    REQUESTS(1, 1_000_000);

    private final long least;
    private final long most;

    LimitKind(long least, long most) {
        this.least = least;
        this.most = most;
    }

    /// Whether a limit may be set to this; the database holds the same bounds.
    public boolean allows(@Nullable Long value) {
        return value == null || (value >= least && value <= most);
    }
}
