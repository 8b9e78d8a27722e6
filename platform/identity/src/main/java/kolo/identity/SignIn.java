package kolo.identity;

/// The ways into the current network. Every way answers the same, in the same time, whether or not the address has an
/// account; every way is limited per account and per client address.
///
/// A refusal is a [kolo.kernel.Invalid] with the key `identity.sign-in.refused` (password), `identity.link.refused`
/// (link) or `identity.code.refused` (code).
public interface SignIn {

    /// The account of an address and its password.
    AccountId byPassword(String email, String password, Visit visit);

    /// Sends a letter with a link that signs in, and with a six-digit code, good for ten minutes.
    ///
    /// @param language of the letter where the account has none of its own (BCP 47)
    /// @return a secret for this browser to keep in a cookie: the link and the code work only together with it
    String requestLink(String email, String language, Visit visit);

    /// Uses the link up and answers whose it was.
    ///
    /// @param browserSecret what [#requestLink] answered, or empty text
    AccountId byLink(String token, String browserSecret, Visit visit);

    /// Uses up the code of the letter that this browser asked for, which was read on another device. Five tries.
    AccountId byCode(String browserSecret, String code, Visit visit);

    /// Whether the link would still sign in from this browser; does not use it up.
    boolean holds(String token, String browserSecret);
}
