package kolo.tenancy;

/// Absolute addresses, always from the configured host and never from a request, so that a forged one cannot reach a
/// mail.
public interface Addresses {
    /// The absolute address of a path on the network's host.
    ///
    /// @param path begins with `/`
    String url(Network network, String path);

    /// The host name that a slug gets below the platform's domain.
    String hostOf(String slug);

    /// Whether the addresses are https.
    boolean secure();
}
