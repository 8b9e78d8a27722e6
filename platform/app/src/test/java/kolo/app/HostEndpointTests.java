package kolo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import kolo.tenancy.Network;
import kolo.tenancy.Networks;

class HostEndpointTests {
    private final Networks networks = mock();

    @Test
    void only_a_host_that_somebody_answers_on_gets_a_certificate() {
        when(networks.byHost("ict.example.org")).thenReturn(Optional.of(mock(Network.class)));
        when(networks.byHost("stranger.example.net")).thenReturn(Optional.empty());
        var hosts = new HostEndpoint(networks);
        assertThat(hosts.answers("ict.example.org").getStatus()).isEqualTo(200);
        assertThat(hosts.answers("stranger.example.net").getStatus()).isEqualTo(404);
    }
}
