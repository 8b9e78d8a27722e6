package kolo.web;

import java.util.Optional;

import kolo.identity.Actor;
import kolo.tenancy.Network;

/// A slot: a module's part of a network's public front page. Asked in a read-only transaction of the network.
public interface FrontPageSection {
    /// Where on the page a section stands.
    enum Place {
        /// Beside the headline; the first section that answers is shown.
        HERO,
        /// One of the figures under the headline (a number and a word).
        FIGURE,
        /// Below, in the order of the sections.
        BODY
    }

    /// Its place on the page.
    default Place place() {
        return Place.BODY;
    }

    /// Its place among its like; lower comes first.
    int order();

    /// The section, or nothing when there is nothing to show.
    Optional<Fragment> section(Actor actor, Network network);
}
