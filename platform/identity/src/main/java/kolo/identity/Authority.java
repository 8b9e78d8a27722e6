package kolo.identity;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What dates give a person at one instant: members to speak for, intents, groups, a seat on the board.
///
/// @param members ids of the members that the person represents
/// @param intents what mandates and working groups in force let the person do
/// @param groups  ids of the groups the person belongs to, as in [Visibility.Group]
/// @param board   whether the person sits on the board
/// @param until   the first instant at which dates alone may say otherwise; what is recorded until then says it too
public record Authority(Set<UUID> members, Set<Intent> intents, Set<UUID> groups, boolean board, Instant until) {

    /// No authority at all, and no date that gives one.
    public static final Authority NONE = new Authority(Set.of(), Set.of(), Set.of(), false, Instant.MAX);

    /// Copies the sets, so that an authority cannot grow after it was given.
    public Authority {
        members = Set.copyOf(members);
        intents = Set.copyOf(intents);
        groups = Set.copyOf(groups);
    }

    /// Authority that is known for its instant alone.
    public Authority(Set<UUID> members, Set<Intent> intents, Set<UUID> groups, boolean board) {
        this(members, intents, groups, board, Instant.MIN);
    }

    /// Authority to speak for these members and nothing more, known for its instant alone.
    public static Authority representing(Set<UUID> members) {
        return new Authority(members, Set.of(), Set.of(), false);
    }

    /// The same, known up to an instant.
    public Authority holdingUntil(Instant instant) {
        return new Authority(members, intents, groups, board, instant);
    }

    /// Both authorities together, for as long as both are known.
    public Authority and(Authority other) {
        return new Authority(union(members, other.members), union(intents, other.intents), union(groups, other.groups),
                board || other.board, until.isBefore(other.until) ? until : other.until);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
