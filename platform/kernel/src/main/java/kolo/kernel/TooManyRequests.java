package kolo.kernel;

import java.time.Duration;

/// Too many attempts in too short a time (status 429).
public final class TooManyRequests extends Problem {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    /// @param retryAfter how long to wait before the next attempt is looked at
    public TooManyRequests(Duration retryAfter) {
        super("kernel.too-many-requests", Math.max(1, retryAfter.toMinutes()));
        this.retryAfter = retryAfter;
    }

    /// How long to wait, for the `Retry-After` header.
    public Duration retryAfter() {
        return retryAfter;
    }
}
