package kolo.governance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import kolo.GovernanceTestApplication;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.membership.MemberId;
import kolo.membership.MemberImport;
import kolo.membership.MemberImport.Manner;
import kolo.membership.Membership;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.stage.Stage;

/// A network of six members with a clock that the test moves, on a real server; every test has a new one, and another
/// network beside it.
@SpringBootTest(classes = GovernanceTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase(shared = "governance")
@ClockAt(GovernedNetwork.BEGIN)
@Import(GovernedNetwork.Ordered.class)
public abstract class GovernedNetwork extends Stage {
    /// Where the clock stands when a test begins.
    protected static final String BEGIN = "2016-03-01T09:00:00Z";

    @Autowired
    protected MemberImport imports;
    @Autowired
    protected Membership membership;
    @Autowired
    protected Governance governance;
    @Autowired
    protected MutableClock clock;
    @Autowired
    private GivenOrder rotation;

    private final Map<String, MemberId> members = new HashMap<>();

    protected GovernedNetwork() {
        super(ZoneId.of("Europe/Bucharest"), new CountryCode("RO"), "membership", "governance");
    }

    /// Puts the order that a test gives in the place of the rotation.
    @Configuration(proxyBeanMethods = false)
    static class Ordered {
        @Bean
        @Primary
        GivenOrder givenOrder(ObjectProvider<SuccessionPlan> others) {
            return new GivenOrder(others);
        }
    }

    /// A rotation that offers one-year turns to members in the order that a test gives; without one, what the module
    /// itself plans.
    public static final class GivenOrder implements SuccessionPlan {
        private final ObjectProvider<SuccessionPlan> others;
        private volatile List<MemberId> order = List.of();
        private volatile List<String> objections = List.of();

        GivenOrder(ObjectProvider<SuccessionPlan> others) {
            this.others = others;
        }

        private Optional<SuccessionPlan> real() {
            return others.stream().filter(plan -> plan != this).findFirst();
        }

        @Override
        public List<ProposedTurn> turns(OfficeId office, Instant at, int count) {
            if (order.isEmpty()) {
                return real().map(plan -> plan.turns(office, at, count)).orElse(List.of());
            }
            var year = at.atZone(ZoneId.of("Europe/Bucharest")).getYear() + 1;
            var turns = new ArrayList<ProposedTurn>();
            for (int i = 0; i < count; i++) {
                turns.add(turn(order.get(i % order.size()), LocalDate.of(year + i, 1, 1)));
            }
            return turns;
        }

        private static ProposedTurn turn(MemberId member, LocalDate from) {
            return new ProposedTurn(member, from, from.plusYears(1), from.minusDays(180), 30);
        }

        @Override
        public Optional<ProposedTurn> nextFor(OfficeId office, LocalDate from, LocalDate until,
                Set<MemberId> passedOver, Instant at) {
            return order.isEmpty()
                    ? real().flatMap(plan -> plan.nextFor(office, from, until, passedOver, at))
                    : order.stream()
                            .filter(member -> !passedOver.contains(member))
                            .findFirst()
                            .map(member -> new ProposedTurn(member, from, until, from.minusDays(180), 30));
        }

        @Override
        public List<String> objections(OfficeId office, MemberId member, LocalDate from, LocalDate until,
                Set<TermId> leftOut, Instant at) {
            return order.isEmpty()
                    ? real().map(plan -> plan.objections(office, member, from, until, leftOut, at)).orElse(List.of())
                    : objections;
        }
    }

    @BeforeEach
    void they_have_six_members_each() {
        clock.set(BEGIN);
        rotation.order = List.of();
        rotation.objections = List.of();
        members.clear();
        for (var network : List.of(ours, theirs)) {
            in(network, () -> imports.importNow("members.csv", """
                                                               name,country,member_since
                                                               Alpha,BG,2014-10-01
                                                               Beta,RO,2014-10-01
                                                               Gamma,RS,2014-10-01
                                                               Delta,TR,2014-10-01
                                                               Epsilon,GR,2014-10-01
                                                               Zeta,HU,2014-10-01
                                                               """.getBytes(StandardCharsets.UTF_8), Manner.MEMBERS));
        }
        actsAs(office);
    }

    /// Sets the clock to a local date and time in the network's zone, such as `2016-12-31T23:59:59`.
    protected final void itIs(String local) {
        clock.set(instant(local));
    }

    /// The instant of a local date and time in the network's zone.
    protected final Instant instant(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ours.zone()).toInstant();
    }

    protected static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    protected static Actor memberOf(MemberId... ids) {
        var values = new java.util.HashSet<UUID>();
        for (var id : ids) {
            values.add(id.value());
        }
        return Actor.of(new AccountId(Ids.next()), "Member", Set.of(), Authority.representing(values));
    }

    /// The member of a name in our network: Alpha (BG), Beta (RO), Gamma (RS), Delta (TR), Epsilon (GR), Zeta (HU).
    protected final MemberId member(String name) {
        return members.computeIfAbsent(name, key -> in(ours,
                () -> membership.named(key, membership.dayOf(clock.instant())).getFirst().id()));
    }

    /// From now on the members' turns come in this order.
    protected final void theOrderIs(String... names) {
        rotation.order = java.util.Arrays.stream(names).map(this::member).toList();
    }

    /// From now on these rules stand against every exchange.
    protected final void objected(String... rules) {
        rotation.objections = List.of(rules);
    }
}
