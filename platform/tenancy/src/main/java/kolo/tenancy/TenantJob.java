package kolo.tenancy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Work that is done later for one thing of a network. A bean of this type is found by its name.
///
/// It runs with its network bound, at least once, on one node at a time, and not while the network is suspended or
/// closed, unless it says so.
public interface TenantJob {
    /// The job's name, unique in the platform, such as `mail.deliver`.
    String name();

    /// Whether it runs also while its network is suspended or closed; it then looks itself at what that means.
    default boolean whileStandingStill() {
        return false;
    }

    /// Does the work; it opens its own transactions.
    ///
    /// @param subject the thing that the work is about
    /// @return when to come back, or empty when done. An exception makes the job come back with growing delay.
    Optional<Instant> execute(UUID subject);
}
