package kolo.tenancy.host;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import kolo.tenancy.Network;
import kolo.tenancy.RequestNetwork;

/// The network that the request's host named, read once by the filter.
public final class CurrentNetwork {
    static final ScopedValue<Network> CURRENT = ScopedValue.newInstance();
    static final ScopedValue<Boolean> ONLY_READ = ScopedValue.newInstance();

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

    /// The same, for a request that only reads and whose network was looked up at its beginning. A form is worked on when the
    /// last of it has come, which may be long after that; a file and the page of an error may go by a network seen earlier.
    public static Optional<Network> read() {
        return ONLY_READ.isBound() && ONLY_READ.get() ? find() : Optional.empty();
    }
}
