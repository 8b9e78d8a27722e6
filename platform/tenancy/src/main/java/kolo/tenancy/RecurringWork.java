package kolo.tenancy;

import java.time.Duration;

/// Work done again and again for the platform's own tenant and every active network. A bean of this type is found by its name.
public interface RecurringWork {
    /// The name, unique in the platform, such as `identity.clean-up`.
    String name();

    /// How long after one round the next begins; no network is asked more often.
    Duration every();

    /// Does the work for the current tenant, in its own transactions.
    void execute();

    /// Does the work for the current tenant and says how long the network can do without it, unless [Rounds#soon] calls
    /// earlier. Work that most networks need seldom says so here: a round over ten thousand networks is ten thousand
    /// transactions.
    default Duration attend() {
        execute();
        return every();
    }
}
