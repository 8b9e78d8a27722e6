package kolo.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What dates give a person at one instant: members to speak for, intents, groups, a seat on the board.
///
/// @param members ids of the members that the person represents
/// @param intents what mandates and working groups in force let the person do
/// @param groups  ids of the groups the person belongs to, as in [Visibility.Group]
/// @param board   whether the person sits on the board
public record Authority(Set<UUID> members, Set<Intent> intents, Set<UUID> groups, boolean board) {

    /// No authority at all.
    public static final Authority NONE = new Authority(Set.of(), Set.of(), Set.of(), false);

    /// Copies the sets, so that an authority cannot grow after it was given.
    public Authority {
        members = Set.copyOf(members);
        intents = Set.copyOf(intents);
        groups = Set.copyOf(groups);
    }

    /// Authority to speak for these members and nothing more.
    public static Authority representing(Set<UUID> members) {
        return new Authority(members, Set.of(), Set.of(), false);
    }

    /// Both authorities together.
    public Authority and(Authority other) {
        return new Authority(union(members, other.members), union(intents, other.intents), union(groups, other.groups),
                board || other.board);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
