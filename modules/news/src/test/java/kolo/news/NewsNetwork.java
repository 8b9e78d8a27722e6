package kolo.news;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import kolo.NewsTestApplication;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.stage.Stage;

/// A network that publishes, on a real server; whoever the test appoints acts.
@SpringBootTest(classes = NewsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase(shared = "news")
@ClockAt("2026-03-02T09:00:00Z")
@TestPropertySource(properties = "kolo.files.folder=target/files-of-tests")
public abstract class NewsNetwork extends Stage {
    @Autowired
    protected MutableClock clock;

    protected NewsNetwork() {
        super("membership", "news");
    }

    @BeforeEach
    void it_is_a_morning_in_march() {
        clock.set("2026-03-02T09:00:00Z");
    }

    protected static Actor person(Set<UUID> members, Set<UUID> groups, boolean board, Role... roles) {
        return Actor.of(new AccountId(Ids.next()), "Somebody", Set.of(roles),
                new Authority(members, Set.of(), groups, board));
    }

    protected final <T> T in(Supplier<T> work) {
        return in(ours, work);
    }

    protected final <T> T as(Actor actor, Supplier<T> work) {
        return actors.call(actor, () -> in(work));
    }
}
