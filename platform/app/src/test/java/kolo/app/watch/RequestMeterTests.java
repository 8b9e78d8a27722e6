package kolo.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.tenancy.Brand;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.RequestNetwork;
import kolo.tenancy.TenantId;

class RequestMeterTests {
    private static final int MOST = 50;
    private final List<Network> registered = new ArrayList<>(
            IntStream.range(0, 1000).mapToObj(RequestMeterTests::network).toList());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RequestMeter meter = new RequestMeter(tags(MOST), registry);

    @Test
    void a_thousand_networks_have_no_more_names_than_the_setting_says_and_two() throws Exception {
        for (var network : registered) {
            answer(network, 200);
            answer(network, 500);
        }
        answer(null, 404);

        assertThat(names()).hasSize(MOST + 2)
                .contains("network-0", "network-49", "other", "none")
                .doesNotContain("network-50");
        assertThat(registry.find("kolo.requests").timers()).hasSize(4 * (MOST + 2));
        assertThat(registry.get("kolo.requests").tag("network", "other").tag("outcome", "success").timer().count())
                .isEqualTo(1000 - MOST);
    }

    @Test
    void networks_that_come_and_go_never_make_more_names() throws Exception {
        for (int round = 0; round < 5; round++) {
            for (var network : registered) {
                answer(network, 200);
            }
            registered.subList(0, 40).clear();
        }

        assertThat(names()).hasSize(MOST + 1);
    }

    @Test
    void a_new_network_gets_its_own_name_as_long_as_there_is_room() throws Exception {
        var newcomer = registered.get(7);
        registered.subList(7, registered.size()).clear();
        answer(registered.getFirst(), 200);
        registered.add(newcomer);

        answer(newcomer, 200);

        assertThat(names()).containsOnly("network-0", newcomer.slug());
    }

    @Test
    void a_request_that_ends_on_the_error_page_counts_once_and_as_what_it_became() throws Exception {
        var request = request(registered.getFirst());
        var response = new MockHttpServletResponse();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> meter.doFilter(request, response, (in, out) -> {
            throw new ServletException("broken");
        }))).isInstanceOf(ServletException.class);
        assertThat(registry.getMeters()).isEmpty();

        request.setDispatcherType(DispatcherType.ERROR);
        for (int twice = 0; twice < 2; twice++) {
            meter.doFilter(request, response, (in, out) -> response.setStatus(500));
        }

        assertThat(registry.get("kolo.requests").tag("outcome", "server_error").timer().count()).isEqualTo(1);
    }

    private void answer(@Nullable Network network, int status) throws Exception {
        var response = new MockHttpServletResponse();
        meter.doFilter(request(network), response, (in, out) -> response.setStatus(status));
    }

    private static MockHttpServletRequest request(@Nullable Network network) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName("whatever-a-client-sends.example");
        request.setAttribute(RequestNetwork.ATTRIBUTE, network);
        return request;
    }

    private Set<String> names() {
        return registry.getMeters()
                .stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .filter(tag -> tag.getKey().equals("network"))
                .map(Tag::getValue)
                .collect(Collectors.toSet());
    }

    /// The registry of networks as a list; what is asked of it here is its oldest rows.
    private NetworkTags tags(int most) {
        var jdbc = mock(JdbcClient.class);
        var statement = mock(JdbcClient.StatementSpec.class);
        when(jdbc.sql(anyString())).thenReturn(statement);
        when(statement.param(any())).thenReturn(statement);
        doAnswer(call -> {
            for (var network : registered.subList(0, Math.min(most, registered.size()))) {
                var row = mock(ResultSet.class);
                when(row.getString("id")).thenReturn(network.id().toString());
                when(row.getString("slug")).thenReturn(network.slug());
                call.<RowCallbackHandler>getArgument(0).processRow(row);
            }
            return null;
        }).when(statement).query(any(RowCallbackHandler.class));
        return new NetworkTags(jdbc, new WatchProperties(most, "", Duration.ZERO));
    }

    private static Network network(int number) {
        return new Network(new TenantId(Ids.next()), Network.Kind.NETWORK, "network-" + number, "N", "N",
                NetworkStatus.ACTIVE, List.of("en"), ZoneId.of("Europe/Belgrade"), new CountryCode("RS"),
                MemberKinds.BOTH, Set.of(), new Brand("#000000", "#000000", "#000000", "system", Optional.empty()),
                "network-" + number + ".localhost", 0,
                new NetworkLimits(10, 10, 10, 10), 0);
    }
}
