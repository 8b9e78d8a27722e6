package kolo.news.writing;

import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// What waits for an editor, and what an author has on the desk.
@Component
class DeskTile implements DashboardTile {
    private static final int SHOWN = 4;
    private final DeskList list;

    DeskTile(DeskList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Fragment> tile(Actor actor, Network network) {
        if (!network.has("news") || network.platform() || !Desk.mayPropose(actor)) {
            return Optional.empty();
        }
        boolean editor = Desk.edits(actor);
        var rows = list.unfinished(actor, SHOWN);
        return Optional.of(Fragment.of("news/tile")
                .with("rows", rows)
                .with("waiting", editor ? list.waiting() : 0)
                .with("editor", editor));
    }
}
