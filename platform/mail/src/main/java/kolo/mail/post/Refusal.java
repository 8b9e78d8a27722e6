package kolo.mail.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// Why a message was not accepted.
///
/// @param forGood whether another attempt is of no use: the recipient's server answered 5xx to the address (RFC 5321,
///   section 4.2.1). Any other trouble may be the server's own and pass
record Refusal(String reason, boolean forGood) {
    static Refusal of(MailException failure) {
        Throwable cause = failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failure.getCause() == null ? failure : failure.getCause();
        var refused = refusedAddress(cause);
        if (refused != null) {
            return new Refusal(reason(refused), refused.getReturnCode() >= 500);
        }
        return new Refusal(reason(cause), cause instanceof AddressException);
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
