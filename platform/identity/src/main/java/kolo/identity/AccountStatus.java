package kolo.identity;

/// Where an account stands.
public enum AccountStatus {
    /// The person was invited and has not set a password yet.
    INVITED,
    /// The person can sign in.
    ACTIVE,
    /// The office closed the door: no sign-in, no session, no link works.
    DISABLED
}
