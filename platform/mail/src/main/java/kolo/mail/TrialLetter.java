package kolo.mail;

/// The message by which an office sees that its mail arrives.
public final class TrialLetter {
    private TrialLetter() {}

    /// The letter to this person.
    public static Letter to(Recipient recipient, String networkName) {
        return Letter.of(recipient, "mail/letter/trial", "mail.letter.trial.subject", networkName);
    }
}
