package kolo.app.watch;

import java.util.Objects;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

import kolo.tenancy.RequestNetwork;

/// What a span says of a request: its network and its handler's pattern.
///
/// Spring's own would say the address, which may hold the secret of a link.
@Component
class NetworkInTraces extends DefaultServerRequestObservationConvention {
    /// The slug of the network: `-` for the platform, `none` for a host that nobody answers on. Never what a client sent.
    static final String NETWORK = "kolo.network";

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        var request = context.getCarrier();
        var network = request == null
                ? NetworkTags.NOBODY
                : RequestNetwork.of(request)
                        .map(known -> known.platform() ? NetworkTags.PLATFORM : known.slug())
                        .orElse(NetworkTags.NOBODY);
        return KeyValues.of(KeyValue.of(NETWORK, network), KeyValue.of("http.route",
                Objects.requireNonNullElse(context.getPathPattern(), "-")));
    }
}
