package kolo.tenancy.host;

import java.util.Optional;

import kolo.tenancy.Network;

/// The network that the request's host named, read once by the filter.
public final class CurrentNetwork {
    static final ScopedValue<Network> CURRENT = ScopedValue.newInstance();

    private CurrentNetwork() {}

    /// The network of the running request; empty outside requests.
    public static Optional<Network> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
