package kolo.tenancy.host;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import kolo.tenancy.Network;
import kolo.tenancy.RequestNetwork;

/// The network that the request's host named, read once by the filter.
public final class CurrentNetwork {
    static final ScopedValue<Network> CURRENT = ScopedValue.newInstance();

    private CurrentNetwork() {}

    /// Whose request it is, as far as that is known.
    public static Optional<Network> named(HttpServletRequest request) {
        return RequestNetwork.of(request);
    }

    /// Says whose request it is.
    public static void name(HttpServletRequest request, Network network) {
        request.setAttribute(RequestNetwork.ATTRIBUTE, network);
    }

    /// The network of the running request; empty outside requests.
    public static Optional<Network> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
