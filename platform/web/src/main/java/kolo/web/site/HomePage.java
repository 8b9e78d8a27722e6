package kolo.web.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.DashboardTile;
import kolo.web.Fragment;
import kolo.web.OnEveryHost;
import kolo.web.Page;

/// What waits for the person who signed in.
@Controller
@OnEveryHost
class HomePage {
    private final Networks networks;
    private final Actors actors;
    private final Tiles tiles;

    HomePage(Networks networks, Actors actors, Tiles tiles) {
        this.networks = networks;
        this.actors = actors;
        this.tiles = tiles;
    }

    @GetMapping("/home")
    Page show() {
        return Page.of("web/home")
                .title("web.home.title")
                .inWorkspace()
                .with("tiles",
                        tiles.of(actors.current(), networks.current()));
    }

    /// Asks the modules what they have for a person.
    @Component
    static class Tiles {
        private final List<DashboardTile> tiles;

        Tiles(List<DashboardTile> tiles) {
            this.tiles = tiles.stream().sorted(Comparator.comparingInt(DashboardTile::order)).toList();
        }

        @Transactional(readOnly = true)
        public List<Fragment> of(Actor actor, Network network) {
            return tiles.stream().map(tile -> tile.tile(actor, network)).flatMap(Optional::stream).toList();
        }
    }
}
