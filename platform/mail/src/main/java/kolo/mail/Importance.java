package kolo.mail;

/// In which order letters leave when a network's letters of the day are nearly used up.
public enum Importance {
    /// Opens a door or guards an account: sign-in links, invitations, news of a password. Some of each day's letters are
    /// kept for these.
    FIRST,
    /// Written to one person about their own affairs.
    USUAL,
    /// Goes to many and loses nothing by arriving tomorrow, such as a digest.
    LAST
}
