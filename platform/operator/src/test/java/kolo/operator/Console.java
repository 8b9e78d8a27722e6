package kolo.operator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.OperatorTestApplication;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkSetup;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;
import kolo.tenancy.TenantId;
import kolo.tenancy.registry.DomainProof;
import kolotest.Browser;
import kolotest.FreshDatabase;

/// The console on a real server, used by somebody who is signed in as an operator.
@SpringBootTest(classes = OperatorTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase
@Import(Console.Module.class)
abstract class Console {

    static final AccountId OPERATOR = new AccountId(Ids.next());

    @LocalServerPort
    int port;
    @Autowired
    Networks networks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Appointed actors;
    @MockitoBean
    DomainProof dns;

    Network platform;

    /// Whoever the test appoints acts in every request.
    static final class Appointed implements Actors {
        private volatile Actor now = Actor.visitor();

        @Override
        public Actor current() {
            return now;
        }

        @Override
        public void run(Actor actor, Runnable work) {
            work.run();
        }

        @Override
        public <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
            return work.get();
        }

        @Override
        public Actor of(AccountId account) {
            return Actor.visitor();
        }
    }

    /// A module that reads the operator's spreadsheet as lines of text; the line `refused` cannot be kept.
    @Configuration(proxyBeanMethods = false)
    static class Module {
        @Bean
        @Primary
        Appointed appointed() {
            return new Appointed();
        }

        @Bean
        NetworkSetup linesOfText(Settings settings) {
            return new NetworkSetup() {
                @Override
                public void setUp(Order order) {
                    settings.write("test.lines", String.join(",", lines(order)));
                    if (lines(order).contains("refused")) {
                        throw new Invalid("operator.problem.unknown-choice");
                    }
                }

                @Override
                public List<Foreseen> foresee(Order order) {
                    return lines(order).stream()
                            .map(line -> new Foreseen(1, line, !line.equals("refused"), "operator.choose", List.of()))
                            .toList();
                }

                private List<String> lines(Order order) {
                    return order.members()
                            .map(sheet -> new String(sheet.content(),
                                    java.nio.charset.StandardCharsets.UTF_8).lines().toList())
                            .orElse(List.of());
                }
            };
        }
    }

    @org.junit.jupiter.api.BeforeEach
    void an_operator_is_at_the_console() {
        platform = Objects.requireNonNull(transaction.execute(status -> networks.platform()));
        actsAs(Actor.of(OPERATOR, "Olga", Set.of(Role.OPERATOR), Authority.NONE));
    }

    final void actsAs(Actor actor) {
        actors.now = actor;
    }

    final Browser console() {
        return Browser.at(port, "localhost");
    }

    final <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant,
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    final Optional<Network> network(String slug) {
        return Objects.requireNonNull(transaction.execute(status -> networks.all()
                .stream()
                .filter(network -> network.slug().equals(slug))
                .findFirst()));
    }

    final kolotest.Form order(String slug) {
        var browser = console();
        return browser.form(browser.get("/operator/networks/new"), "form.form")
                .fill("name", "Network " + slug)
                .fill("shortName", "Net " + slug)
                .fill("slug", slug)
                .fill("country", "RS")
                .fill("administratorName", "Ana Anić")
                .fill("administratorEmail", "ana@" + slug.replaceAll("[^a-z]", "") + ".example.org");
    }

    final Network onboarded(String slug) {
        order(slug).submit();
        return network(slug).orElseThrow();
    }
}
