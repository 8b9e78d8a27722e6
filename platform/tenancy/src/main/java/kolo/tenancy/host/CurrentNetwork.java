package kolo.tenancy.host;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import kolo.tenancy.Network;

/// The network that the request's host named, read once by the filter.
public final class CurrentNetwork {
    static final ScopedValue<Network> CURRENT = ScopedValue.newInstance();

    private static final String REQUEST_NETWORK = CurrentNetwork.class.getName();

    private CurrentNetwork() {}

    /// Whose request it is, as far as that is known.
    public static Optional<Network> named(HttpServletRequest request) {
        return Optional.ofNullable((Network) request.getAttribute(REQUEST_NETWORK));
    }

    /// Says whose request it is.
    public static void name(HttpServletRequest request, Network network) {
        request.setAttribute(REQUEST_NETWORK, network);
    }

    /// The network of the running request; empty outside requests.
    public static Optional<Network> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
