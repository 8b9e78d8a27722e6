package kolo.governance;

import org.jspecify.annotations.Nullable;

/// An office of the network: a post that one member or person at a time holds for a term.
///
/// @param kind whether it is the chair or a seat of a body
/// @param body the body it is a seat of, or null for the chair
/// @param name what the network calls it
/// @param closed whether it is no longer filled
public record Office(OfficeId id, Kind kind, @Nullable BodyId body, @Nullable BodyKind bodyKind, String name,
        boolean closed, int version) {

    /// What kind of office.
    public enum Kind {
        /// The chair of the network; there is one at most.
        CHAIR,
        /// A seat on the board, in a working group or in a committee.
        SEAT
    }

    /// What kind of body a seat belongs to.
    public enum BodyKind {
        /// The board: who sits on it sees what is for the board.
        BOARD,
        /// A working group: who sits in it sees what is for the group.
        WORKING_GROUP,
        /// A committee: the same for the committee.
        COMMITTEE
    }

    /// Whether it is the chair of the network.
    public boolean chair() {
        return kind == Kind.CHAIR;
    }
}
