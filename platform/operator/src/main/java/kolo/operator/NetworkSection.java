package kolo.operator;

import java.util.Optional;

import kolo.tenancy.Network;
import kolo.web.Fragment;

/// A slot: a module's part of a network's page in the console. Asked in a transaction of the network, for an operator.
public interface NetworkSection {
    /// Its place among the sections; lower comes first.
    int order();

    /// The section, or nothing when there is nothing to show.
    Optional<Fragment> section(Network network);
}
