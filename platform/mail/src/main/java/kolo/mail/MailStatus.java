package kolo.mail;

/// Where a message stands.
public enum MailStatus {
    /// Waits for its next attempt.
    QUEUED,
    /// Accepted by the mail server; its text is erased, because it may contain a link that opens an account.
    SENT,
    /// Kept to be read in the operator console, because no mail server is configured.
    HELD,
    /// Given up after the last attempt, or refused for good by the recipient's server.
    FAILED
}
