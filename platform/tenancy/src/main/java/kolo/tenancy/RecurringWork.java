package kolo.tenancy;

import java.time.Duration;

/// Work done again and again for the platform's own tenant and every active network. A bean of this type is found by its name.
public interface RecurringWork {
    /// The name, unique in the platform, such as `identity.clean-up`.
    String name();

    /// How long after one round the next begins.
    Duration every();

    /// Does the work for the current tenant, in its own transactions.
    void execute();
}
