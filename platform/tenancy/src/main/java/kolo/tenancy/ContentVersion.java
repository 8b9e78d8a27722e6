package kolo.tenancy;

import java.time.Instant;

/// Tells the cached public pages of the current network that something a visitor could see has changed, or will.
public interface ContentVersion {
    /// Raises the version in the running transaction; pages rendered before are not valid after it commits.
    void changed();

    /// Says that at this instant the clock alone changes what a visitor sees: a scheduled article appears, another
    /// expires. Pages rendered before the instant are not valid from it on, on every node and without a job.
    ///
    /// Saying it twice does nothing; a plan that is given up may leave its instant behind, which costs one page that
    /// is rendered again unchanged. An instant that has passed raises the version at once.
    void changesAt(Instant at);
}
