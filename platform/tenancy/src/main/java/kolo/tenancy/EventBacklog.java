package kolo.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What has happened and was not yet told to everybody who listens, over all networks.
///
/// Usually nothing waits for longer than a moment. Something that waits for a quarter of an hour fails again and again,
/// or is of a kind that this version does not know; something that is parked has been given up until somebody decides.
public interface EventBacklog {
    /// How many deliveries wait, those that are just being made included.
    long waiting();

    /// How long the oldest of them has been waiting; zero when there is none.
    Duration oldest();

    /// How many deliveries were given up and wait for a decision.
    long parkedCount();

    /// What was given up, the newest first, at most a hundred.
    List<Parked> parked();

    /// Tries once more what was given up: it counts as new.
    ///
    /// @return whether it was still parked
    boolean tryAgain(UUID id);

    /// Gives up for good what is parked.
    ///
    /// @return whether it was still parked
    boolean drop(UUID id);

    /// A delivery that was given up.
    ///
    /// @param event    the simple name of the event's class
    /// @param listener who should have been told: a class and its method
    /// @param payload  identifiers, as JSON
    record Parked(UUID id, String event, String listener, String payload, Instant happened, Instant parkedAt,
            int attempts) {}
}
