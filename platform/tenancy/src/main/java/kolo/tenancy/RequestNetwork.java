package kolo.tenancy;

import java.util.Optional;

import jakarta.servlet.ServletRequest;

/// The network that a request's host named, for what stands around the filter that binds it: figures, traces, log lines.
public final class RequestNetwork {
    /// The request attribute that holds the [Network].
    public static final String ATTRIBUTE = RequestNetwork.class.getName();

    private RequestNetwork() {}

    /// The network, or empty as long as the host was not looked up, and for a host that nobody answers on.
    public static Optional<Network> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Network network ? Optional.of(network) : Optional.empty();
    }
}
