package kolo.mail;

import java.util.UUID;

/// Where letters are posted. They leave the house after the caller's transaction has committed, and only then.
public interface Outbox {
    /// Renders the letter for the current network and stores it in the caller's transaction.
    ///
    /// @return the identifier of the message, from which its Message-ID is derived
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    UUID send(Letter letter);

    /// Starts a new round of attempts for a message that could not be delivered; does nothing for any other.
    void sendAgain(UUID message);
}
