package kolo.identity;

/// Counts attempts per network, whatever node they reach. Two networks never share a count.
public interface RateLimits {

    /// Spends one attempt, and keeps it spent when the caller's transaction is rolled back.
    ///
    /// @param key whom the attempt is counted for: an e-mail address, a client's address; stored as a hash only
    /// @throws kolo.kernel.TooManyRequests when none is left
    void spend(RateLimit limit, String key);

    /// Gives all attempts back, after a success.
    void forgive(RateLimit limit, String key);
}
