package kolo.projects;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionTemplate;

import kolo.ProjectsTestApplication;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.kernel.Slug;
import kolo.membership.MemberId;
import kolo.membership.MemberImport;
import kolo.membership.MemberImport.Manner;
import kolo.membership.Membership;
import kolo.tenancy.Brand;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NewNetwork;
import kolotest.Browser;
import kolotest.FreshDatabase;

/// Two networks of the same shape on a real server; the other one's members and projects carry a canary.
@SpringBootTest(classes = ProjectsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase(shared = "projects")
@Import(TwoNetworks.Acting.class)
public abstract class TwoNetworks {
    protected static final String CANARY = "CANARY";
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
    protected MemberImport imports;
    @Autowired
    protected Membership membership;

    protected Network ours;
    protected Network theirs;
    protected final Actor office = somebody(Role.ADMINISTRATOR);

    /// Whoever the test appoints acts in every request, and in the test itself.
    public static final class Appointed implements Actors {
        private volatile Actor now = Actor.visitor();

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
            return Actor.visitor();
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
    void two_networks_stand() {
        int number = NUMBER.incrementAndGet();
        actors.now = Actor.system();
        ours = open("ours" + number);
        theirs = open("theirs" + number);
        in(theirs, () -> imports.importNow("theirs.csv",
                """
                name,name_original,country,city,sector,offers,website,email,registration_number
                %1$s Cluster,%1$s izvorni,RS,%1$s,%1$s,%1$s,https://canary.example.org,x@canary.example.org,%1$s
                """.formatted(CANARY).getBytes(java.nio.charset.StandardCharsets.UTF_8), Manner.MEMBERS));
    }

    private Network open(String slug) {
        return Objects.requireNonNull(transaction.execute(status -> registry.open(new NewNetwork(new Slug(slug),
                "Network " + slug, slug, List.of("en", "sr-Cyrl", "ro"), ZoneId.of("Europe/Belgrade"),
                new CountryCode("RS"), MemberKinds.BOTH, Set.of("membership", "projects"), Brand.KOLO))));
    }

    protected static Actor somebody(Role... roles) {
        return Actor.of(new AccountId(Ids.next()), "Somebody", Set.of(roles), Authority.NONE);
    }

    protected static Actor memberOf(UUID... members) {
        return Actor.of(new AccountId(Ids.next()), "Member", Set.of(), Authority.representing(Set.of(members)));
    }

    protected final void actsAs(Actor actor) {
        actors.now = actor;
    }

    protected final <T> T in(Network network, Supplier<T> work) {
        return CurrentTenant.call(network.id(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    protected final void run(Network network, Runnable work) {
        in(network, () -> {
            work.run();
            return true;
        });
    }

    /// Imports rows as the platform, whoever acts otherwise.
    protected final MemberImport.Result bring(String csv) {
        return actors.call(Actor.system(), () -> in(ours, () -> imports.importNow("test.csv",
                csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), Manner.MEMBERS)));
    }

    /// The profile of a name.
    protected final MemberId named(Network network, String name) {
        return in(network, () -> membership.named(name, membership.dayOf(java.time.Instant.now())).getFirst().id());
    }

    protected final MemberId named(String name) {
        return named(ours, name);
    }

    protected final Browser browser() {
        return Browser.at(port, ours.slug() + ".localhost");
    }
}
