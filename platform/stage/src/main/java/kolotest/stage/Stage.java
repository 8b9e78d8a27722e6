package kolotest.stage;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.AccountId;
import kolo.identity.Actor;
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

/// Two networks of the same shape on a real server, new for every test, and whoever the test appoints acting in them.
///
/// A module extends this once and says there what it starts (`@SpringBootTest`, `@FreshDatabase`); all its test classes
/// that need a database extend that one, so that they share a context.
@Import(Stage.Acting.class)
public abstract class Stage {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    protected int port;
    @Autowired
    protected NetworkRegistry registry;
    @Autowired
    protected TransactionTemplate transaction;
    @Autowired
    protected Appointed actors;

    protected Network ours;
    protected Network theirs;
    protected final Actor office = somebody(Role.ADMINISTRATOR);

    private final ZoneId zone;
    private final CountryCode country;
    private final Set<String> modules;

    /// Networks in Serbia with these modules.
    protected Stage(String... modules) {
        this(ZoneId.of("Europe/Belgrade"), new CountryCode("RS"), modules);
    }

    /// Networks in a country with these modules.
    protected Stage(ZoneId zone, CountryCode country, String... modules) {
        this.zone = zone;
        this.country = country;
        this.modules = Set.of(modules);
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
    void two_networks_stand() {
        actors.appoint(Actor.system());
        int number = NUMBER.incrementAndGet();
        ours = open("ours" + number);
        theirs = open("theirs" + number);
    }

    private Network open(String slug) {
        return Objects.requireNonNull(transaction.execute(status -> registry.open(new NewNetwork(new Slug(slug),
                "Network " + slug, slug, List.of("en", "sr-Cyrl", "sr-Latn", "ro"), zone, country, MemberKinds.BOTH,
                modules, Brand.KOLO))));
    }

    /// Somebody with an account and roles who represents no member.
    protected static Actor somebody(Role... roles) {
        return Actor.of(new AccountId(Ids.next()), "Somebody", Set.of(roles), Authority.NONE);
    }

    /// Somebody who represents members and has no role.
    protected static Actor memberOf(UUID... members) {
        return Actor.of(new AccountId(Ids.next()), "Member", Set.of(), Authority.representing(Set.of(members)));
    }

    /// From now on this one acts.
    protected final void actsAs(Actor actor) {
        actors.appoint(actor);
    }

    /// What work gives in a network, in one transaction.
    protected final <T> T in(Network network, Supplier<T> work) {
        return CurrentTenant.call(network.id(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /// Does work in a network, in one transaction.
    protected final void run(Network network, Runnable work) {
        in(network, () -> {
            work.run();
            return true;
        });
    }

    /// A browser at our network.
    protected final Browser browser() {
        return Browser.at(port, ours.slug() + ".localhost");
    }
}
