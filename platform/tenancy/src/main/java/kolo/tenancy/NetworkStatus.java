package kolo.tenancy;

/// Where a network stands in its life.
public enum NetworkStatus {
    /// Answers on its host.
    ACTIVE,
    /// Answers 503 to everyone; its sessions, links, jobs and mail stand still until it is resumed.
    SUSPENDED,
    /// Answers 410 to everyone; can be exported and opened again until its purge begins.
    CLOSED
}
