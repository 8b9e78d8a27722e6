package kolo.web;

import java.util.function.BiPredicate;

import kolo.identity.Actor;
import kolo.tenancy.Network;

/// A slot: a module's entry in the main navigation. Every bean of this type is asked on every whole page.
public interface NavigationEntry {
    /// The key of the entry's text.
    String key();

    /// The path it leads to, without a language.
    String path();

    /// Its place; lower comes first. Modules use their hundreds (members 100, governance 200, …), offices 900 and on.
    int order();

    /// Whether this actor finds it in this network's navigation.
    boolean visible(Actor actor, Network network);

    /// An entry as a value.
    static NavigationEntry of(String key, String path, int order, BiPredicate<Actor, Network> visible) {
        record Entry(String key, String path, int order,
                BiPredicate<Actor, Network> predicate) implements NavigationEntry {
            @Override
            public boolean visible(Actor actor, Network network) {
                return predicate.test(actor, network);
            }
        }
        return new Entry(key, path, order, visible);
    }
}
