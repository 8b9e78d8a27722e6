package kolo.tenancy;

/// Where a network stands in its life.
public enum NetworkStatus {
    /// Answers on its host.
    ACTIVE,
    /// Answers 503 to everyone; its sessions, links, jobs and mail stand still until it is resumed.
    SUSPENDED,
    /// Gone from its host; its data waits for export or purge.
    CLOSED
}
