package kolo.identity;

import java.time.Duration;

/// How often a thing may be done: so many times at once, then evenly spread over the period.
///
/// @param name     unique in the platform, at most 60 characters, such as `identity.password`
/// @param attempts at least 1
/// @param period   the time after which all attempts are free again
public record RateLimit(String name, int attempts, Duration period) {

    /// Refuses limits that would allow nothing or everything.
    public RateLimit {
        if (attempts < 1 || period.toMillis() < attempts) {
            throw new IllegalArgumentException("Not a limit: " + attempts + " in " + period);
        }
    }
}
