package kolo.news;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.NewsTestApplication;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.kernel.Slug;
import kolo.tenancy.Brand;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NewNetwork;
import kolotest.Browser;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;

/// A network that publishes, on a real server; whoever the test appoints acts.
@SpringBootTest(classes = NewsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase(shared = "news")
@ClockAt("2026-03-02T09:00:00Z")
@TestPropertySource(properties = "kolo.files.folder=target/files-of-tests")
@Import(NewsNetwork.Acting.class)
public abstract class NewsNetwork {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    protected int port;
    @Autowired
    protected NetworkRegistry registry;
    @Autowired
    protected TransactionTemplate transaction;
    @Autowired
    protected Appointed actors;
    @Autowired
    protected MutableClock clock;

    protected Network network;

    /// Whoever the test appoints acts in every request, and in the test itself; accounts are who the test says they are.
    public static final class Appointed implements Actors {
        private volatile Actor now = Actor.visitor();
        private final Map<AccountId, Actor> people = new ConcurrentHashMap<>();

        @Override
        public Actor current() {
            return now;
        }

        @Override
        public void run(Actor actor, Runnable work) {
            call(actor, () -> {
                work.run();
                return true;
            });
        }

        @Override
        public <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
            var before = now;
            now = actor;
            try {
                return work.get();
            } finally {
                now = before;
            }
        }

        @Override
        public Actor of(AccountId account) {
            return people.getOrDefault(account, Actor.visitor());
        }

        /// Says who the person of an account is.
        public void know(AccountId account, Actor actor) {
            people.put(account, actor);
        }
    }

    /// Puts the appointed actors in the place of those of a session.
    @Configuration(proxyBeanMethods = false)
    static class Acting {
        @Bean
        @Primary
        Appointed appointed() {
            return new Appointed();
        }
    }

    @BeforeEach
    void a_network_stands() {
        clock.set("2026-03-02T09:00:00Z");
        actors.now = Actor.system();
        var slug = "news" + NUMBER.incrementAndGet();
        network = Objects.requireNonNull(transaction.execute(status -> registry.open(new NewNetwork(new Slug(slug),
                "Network " + slug, slug, List.of("en", "sr-Cyrl", "sr-Latn", "ro"), ZoneId.of("Europe/Belgrade"),
                new CountryCode("RS"), MemberKinds.BOTH, Set.of("membership", "news"), Brand.KOLO))));
    }

    protected final void actsAs(Actor actor) {
        actors.now = actor;
    }

    protected static Actor person(Set<UUID> members, Set<UUID> groups, boolean board, Role... roles) {
        return Actor.of(new AccountId(Ids.next()), "Somebody", Set.of(roles),
                new Authority(members, Set.of(), groups, board));
    }

    protected final <T> T in(Supplier<T> work) {
        return CurrentTenant.call(network.id(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    protected final <T> T as(Actor actor, Supplier<T> work) {
        return actors.call(actor, () -> in(work));
    }

    protected final Browser browser() {
        return Browser.at(port, network.slug() + ".localhost");
    }
}
