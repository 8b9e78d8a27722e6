package kolo.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import kolo.EventsTestApplication;
import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.membership.MemberImport;
import kolo.membership.MemberImport.Manner;
import kolo.membership.Membership;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry.NetworkSettings;
import kolotest.FreshDatabase;
import kolotest.stage.Stage;

/// Two networks of the same shape on a real server, and whoever the test appoints acting in them.
///
/// Every test class of the module that needs a database extends this one, so that all share one context.
@SpringBootTest(classes = EventsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase(shared = "events")
public abstract class TwoNetworks extends Stage {
    @Autowired
    protected MemberImport imports;
    @Autowired
    protected Membership membership;

    protected TwoNetworks() {
        super("membership", "events");
    }

    /// Imports rows as the platform, whoever acts otherwise.
    protected final MemberImport.Result bring(String csv) {
        return actors.call(Actor.system(), () -> in(ours, () -> imports.importNow("test.csv",
                csv.getBytes(StandardCharsets.UTF_8), Manner.MEMBERS)));
    }

    /// Our network does without its events from now on.
    protected final void switchOff() {
        run(ours, () -> registry.change(ours.id(), new NetworkSettings(ours.languages(), ours.zone(), ours.country(),
                ours.memberKinds(), Set.of("membership"), ours.brand()), ours.version()));
    }

    /// The profile of a name.
    protected final MemberId named(Network network, String name) {
        return in(network, () -> membership.named(name, membership.dayOf(Instant.now())).getFirst().id());
    }

    protected final MemberId named(String name) {
        return named(ours, name);
    }
}
