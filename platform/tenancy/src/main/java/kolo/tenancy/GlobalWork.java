package kolo.tenancy;

import java.time.Duration;

/// Work done again and again for the platform as a whole, with no network bound: only unowned tables can be read.
public interface GlobalWork {
    /// The name, unique in the platform.
    String name();

    /// How long after one round the next begins.
    Duration every();

    /// Does the work.
    void execute();
}
