package kolo.tenancy;

/// Tells the cached public pages of the current network that something a visitor could see has changed.
@FunctionalInterface
public interface ContentVersion {
    /// Raises the version in the running transaction; pages rendered before are not valid after it commits.
    void changed();
}
