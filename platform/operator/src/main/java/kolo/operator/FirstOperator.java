package kolo.operator;

import kolo.kernel.EmailAddress;

/// Makes the platform's first operator, from the machine's own terminal.
public interface FirstOperator {

    /// Invites the first operator.
    ///
    /// @return the link with which a password is set; it is a secret and belongs on the terminal alone
    /// @throws kolo.kernel.Conflict when the platform has an operator already: then the console invites others
    String invite(EmailAddress email);
}
