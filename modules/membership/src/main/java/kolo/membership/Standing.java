package kolo.membership;

/// How an organisation or person stands to the network on a date.
///
/// | standing | votes, counts in the roll | may take the chair | listed |
/// |---|---|---|---|
/// | `ACTIVE` | yes | yes | yes |
/// | `NOTICE` | yes | no | yes |
/// | `PAUSED` | no | no | yes |
/// | `SUSPENDED`, `ENDED`, `NONE` | no | no | no |
public enum Standing {
    /// No membership has begun by that date; a profile alone is no membership.
    NONE,
    /// A member with every right.
    ACTIVE,
    /// A member that has given notice and stays until its end takes effect.
    NOTICE,
    /// A member whose rights rest at its own wish; the membership is not interrupted.
    PAUSED,
    /// A member whose rights were taken for a time.
    SUSPENDED,
    /// The membership is over.
    ENDED;

    /// Whether a membership is in force on the date, whatever its rights.
    public boolean member() {
        return this != NONE && this != ENDED;
    }

    /// Whether the member is in good standing: it votes and counts in the roll.
    public boolean good() {
        return this == ACTIVE || this == NOTICE;
    }

    /// Whether the member may be offered the chair.
    public boolean mayChair() {
        return this == ACTIVE;
    }

    /// Whether the directory shows the member.
    public boolean listed() {
        return good() || this == PAUSED;
    }
}
