package kolo.mail;

/// In which order letters leave when a network's letters of the day are nearly used up.
public enum Importance {
    /// Opens a door or guards an account: sign-in links, invitations, news of a password. Some of each day's letters are
    /// kept for these.
    FIRST(0),
    /// Written to one person about their own affairs.
    USUAL(1),
    /// Goes to many and loses nothing by arriving tomorrow, such as a digest.
    LAST(2);

    private final int rank;

    Importance(int rank) {
        this.rank = rank;
    }

    /// As the outbox stores it: the smaller, the sooner.
    public int rank() {
        return rank;
    }

    /// The one that is stored so.
    public static Importance of(int rank) {
        return switch (rank) {
            case 0 -> FIRST;
            case 2 -> LAST;
            default -> USUAL;
        };
    }
}
