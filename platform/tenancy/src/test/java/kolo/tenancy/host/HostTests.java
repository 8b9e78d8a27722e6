package kolo.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import kolo.TenancyTestApplication;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.tenancy.TwoNetworks;
import kolotest.FreshDatabase;

/// What decides the network of a request, as bytes on a socket: the host and nothing else.
@SpringBootTest(classes = TenancyTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase
@Import(HostTests.WhoAmI.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostTests {
    @RestController
    static class WhoAmI {
        private final Networks networks;

        WhoAmI(Networks networks) {
            this.networks = networks;
        }

        @GetMapping("/who")
        String who() {
            return networks.current().slug() + " " + CurrentTenant.required().equals(networks.current().id());
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    NetworkRegistry registry;
    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void enter() {
        var two = TwoNetworks.enter(registry, transactions);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> registry.changeStatus(two.birch().id(), NetworkStatus.SUSPENDED));
    }

    private String ask(String target, String... headers) throws IOException {
        return BareHttp.get(port, target, headers);
    }

    @Test
    void the_host_decides_the_network() throws IOException {
        assertThat(ask("/who", "Host: amber.localhost")).startsWith("HTTP/1.1 200").endsWith("amber true");
        assertThat(ask("/who", "Host: AMBER.localhost:8080")).endsWith("amber true");
    }

    @Test
    void nothing_else_a_client_sends_decides_it() throws IOException {
        assertThat(ask("/who", "Host: amber.localhost", "X-Forwarded-Host: birch.localhost",
                "Forwarded: host=birch.localhost", "X-Tenant: birch", "X-Original-Host: birch.localhost"))
                .endsWith("amber true");
    }

    @Test
    void an_unknown_host_gets_a_plain_404_that_tells_nothing() throws IOException {
        var answer = ask("/who", "Host: elsewhere.example");

        assertThat(answer).startsWith("HTTP/1.1 404").endsWith("Not found.\n").doesNotContainIgnoringCase("kolo");
        assertThat(ask("/no-such-path", "Host: elsewhere.example")).startsWith("HTTP/1.1 404").endsWith("Not found.\n");
        assertThat(ask("/who", "Host: 127.0.0.1")).startsWith("HTTP/1.1 404");
    }

    @Test
    void two_hosts_or_a_target_that_contradicts_the_host_are_malformed() throws IOException {
        assertThat(ask("/who", "Host: amber.localhost", "Host: birch.localhost")).startsWith("HTTP/1.1 400");
        assertThat(ask("http://birch.localhost/who", "Host: amber.localhost")).startsWith("HTTP/1.1 400");
        assertThat(ask("/who")).startsWith("HTTP/1.1 400");
        assertThat(ask("/who", "Host: amber.localhost@birch.localhost")).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_suspended_network_answers_503_to_everyone() throws IOException {
        assertThat(ask("/who", "Host: birch.localhost")).startsWith("HTTP/1.1 503").contains("Retry-After: 3600");
        assertThat(ask("/no-such-path", "Host: birch.localhost")).startsWith("HTTP/1.1 503");
    }
}
