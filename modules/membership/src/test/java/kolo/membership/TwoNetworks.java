package kolo.membership;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import kolo.MembershipTestApplication;
import kolo.identity.Actor;
import kolo.membership.MemberImport.Manner;
import kolo.tenancy.Network;
import kolotest.FreshDatabase;
import kolotest.stage.Stage;

/// Two networks of the same shape on a real server; the other one's members carry a canary in every field.
@SpringBootTest(classes = MembershipTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase(shared = "membership")
public abstract class TwoNetworks extends Stage {
    protected static final String CANARY = "CANARY";

    @Autowired
    protected MemberImport imports;
    @Autowired
    protected Membership membership;

    protected TwoNetworks() {
        super("membership");
    }

    @BeforeEach
    void the_other_network_has_a_member() {
        in(theirs, () -> imports.importNow("theirs.csv",
                """
                name,name_original,country,city,sector,offers,website,email,registration_number
                %1$s Cluster,%1$s izvorni,RS,%1$s,%1$s,%1$s,https://canary.example.org,x@canary.example.org,%1$s
                """.formatted(CANARY).getBytes(StandardCharsets.UTF_8), Manner.MEMBERS));
    }

    /// Imports rows as the platform, whoever acts otherwise.
    protected final MemberImport.Result bring(String csv) {
        return actors.call(Actor.system(), () -> in(ours, () -> imports.importNow("test.csv",
                csv.getBytes(StandardCharsets.UTF_8), Manner.MEMBERS)));
    }

    /// The profile of a name.
    protected final MemberId named(Network network, String name) {
        return in(network, () -> membership.named(name, membership.dayOf(Instant.now())).getFirst().id());
    }

    protected final MemberId named(String name) {
        return named(ours, name);
    }
}
