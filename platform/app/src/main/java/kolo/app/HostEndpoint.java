package kolo.app;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

import kolo.tenancy.Networks;

/// Tells the reverse proxy for which host names it may obtain a certificate: those that a network or the platform
/// answers on, and no others, so that nobody can have certificates made by pointing a name here.
///
/// Answers on the management port alone, which only the proxy reaches: `/actuator/hosts?domain=example.org` is 200 or 404.
@Component
@WebEndpoint(id = "hosts")
class HostEndpoint {
    private final Networks networks;

    HostEndpoint(Networks networks) {
        this.networks = networks;
    }

    /// @param domain the host name that a client asked for
    @ReadOperation
    WebEndpointResponse<Void> answers(String domain) {
        return new WebEndpointResponse<>(networks.byHost(domain).isPresent() ? 200 : 404);
    }
}
