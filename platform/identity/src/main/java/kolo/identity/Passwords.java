package kolo.identity;

/// Setting a password: by invitation, by a reset link, or by somebody who signed in.
///
/// A refused password is a [kolo.kernel.Invalid] on the field `password` that says why; a link that is used up, too
/// old or another network's is an `Invalid` with the key `identity.link.refused`.
public interface Passwords {

    /// Sends a letter with a link to set a new password, good for ten minutes, if the address has an account.
    void requestReset(String email, String language, Visit visit);

    /// Sets a new password by the link of a letter and ends every session of the account.
    AccountId reset(String token, String password, Visit visit);

    /// Whether a reset link still holds; does not use it up.
    boolean resetHolds(String token);

    /// Takes an invited account into use.
    ///
    /// @param name what the person wants to be called, 1 to 200 characters
    AccountId accept(String token, String name, String password, Visit visit);

    /// Whom an invitation is for.
    ///
    /// @throws kolo.kernel.Invalid when the link is used up, too old or another network's
    AccountView invited(String token);

    /// Changes the password of the account, which knows its old one.
    ///
    /// @throws kolo.kernel.Invalid on the field `current` when the old one is wrong
    void change(AccountId account, String current, String password, Visit visit);
}
