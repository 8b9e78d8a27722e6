package kolo.web;

import java.util.Optional;
import java.util.UUID;

import kolo.identity.Actor;

/// A slot: what a module shows on the page of a member. Asked in a read-only transaction of the network.
public interface MemberPageSection {
    /// Its place; lower comes first.
    int order();

    /// The section, or nothing when the actor may see nothing or there is nothing.
    Optional<Fragment> section(UUID memberId, Actor actor);
}
