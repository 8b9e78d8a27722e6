package kolo.mail.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// Why a message was not accepted.
record Refusal(Cause cause, String reason) {
    /// What the refusal is about, which decides what to do next.
    enum Cause {
        /// Our own mail server does not answer or does not let us in: every message would fail alike.
        SERVER,
        /// The recipient's server knows the address and says no for good, a 5xx reply (RFC 5321, section 4.2.1).
        ADDRESS,
        /// This message, for now or for ever; another attempt tells.
        MESSAGE
    }

    static Refusal of(MailException failure) {
        // Spring gives a failed connection as the cause, and a message's own failure by message alone.
        boolean unconnected = failure instanceof MailSendException && failure.getCause() != null;
        if (unconnected || failure instanceof MailAuthenticationException) {
            return new Refusal(Cause.SERVER, reason(failure.getCause() == null ? failure : failure.getCause()));
        }
        var single = failure instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        Throwable cause = single.length > 0 ? single[0] : failure.getCause() == null ? failure : failure.getCause();
        var refused = refusedAddress(cause);
        if (refused != null) {
            return new Refusal(refused.getReturnCode() >= 500 ? Cause.ADDRESS : Cause.MESSAGE, reason(refused));
        }
        return new Refusal(cause instanceof AddressException ? Cause.ADDRESS : Cause.MESSAGE, reason(cause));
    }

    private static @Nullable SMTPAddressFailedException refusedAddress(@Nullable Throwable failure) {
        while (failure != null) {
            if (failure instanceof SMTPAddressFailedException refused) {
                return refused;
            }
            failure = failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
        }
        return null;
    }

    private static String reason(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
