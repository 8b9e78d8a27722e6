package kolo.news;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import kolo.identity.Actor;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolotest.Browser;

/// A network that publishes, with the people who work on its articles, on the morning of 22 November 2026.
public abstract class NewsNetworks extends NewsNetwork {
    protected final UUID organisation = Ids.next();
    protected final UUID group = Ids.next();
    protected final Actor administrator = person(Set.of(), Set.of(), false, Role.ADMINISTRATOR);
    protected final Actor editor = person(Set.of(), Set.of(), false, Role.EDITOR);
    protected final Actor member = person(Set.of(organisation), Set.of(), false);
    protected final Actor board = person(Set.of(), Set.of(), true);
    protected final Actor inGroup = person(Set.of(organisation), Set.of(group), false);

    @BeforeEach
    void people_work_in_it() {
        clock.set("2026-11-22T08:00:00Z");
        for (var actor : List.of(administrator, editor, member, board, inGroup)) {
            actors.know(actor.accountId(), actor);
        }
    }

    protected final void does(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /// A browser of the actor.
    protected final Browser browser(Actor actor) {
        actsAs(actor);
        return browser();
    }
}
