package kolo.web;

import java.util.Optional;

import kolo.identity.Actor;
import kolo.tenancy.Network;

/// A slot: what a module has waiting for a person on `/home`. Asked in a read-only transaction of the network.
public interface DashboardTile {
    /// Its place; lower comes first, and what is urgent first of all.
    int order();

    /// The tile, or nothing when there is nothing to do or to know.
    Optional<Fragment> tile(Actor actor, Network network);
}
