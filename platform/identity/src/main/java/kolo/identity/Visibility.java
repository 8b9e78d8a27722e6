package kolo.identity;

import java.util.UUID;

/// Who may see a thing: one type for pages, lists, files, search, feeds and mail.
///
/// | visibility | seen by |
/// |---|---|
/// | `PUBLIC` | everybody |
/// | `MEMBERS` | who represents a member, sits on the board or has a role |
/// | `GROUP(id)` | who belongs to that group, and nobody else |
/// | `BOARD` | the board and the network's office |
/// | `OFFICE` | the network's office |
///
/// In SQL a visibility is its [#code()] in a `text` column, compared by
/// `visibility = any(:codes)` with [Actor#visibleCodes()].
public sealed interface Visibility permits Visibility.Level, Visibility.Group {

    /// Everybody.
    Visibility PUBLIC = Level.PUBLIC;
    /// The network's members.
    Visibility MEMBERS = Level.MEMBERS;
    /// The board.
    Visibility BOARD = Level.BOARD;
    /// The network's office.
    Visibility OFFICE = Level.OFFICE;

    /// The text under which it is stored: the level's name, or `GROUP:` and the group's id; at most 42 characters.
    String code();

    /// The visibility of one group's things.
    static Visibility group(UUID id) {
        return new Group(id);
    }

    /// Reads a [#code()].
    ///
    /// @throws IllegalArgumentException when the text is no visibility
    static Visibility parse(String code) {
        if (code.startsWith(Group.PREFIX)) {
            return new Group(UUID.fromString(code.substring(Group.PREFIX.length())));
        }
        return Level.valueOf(code);
    }

    // The interface has no default methods on purpose: with one, initialising Level first would leave the
    // constants above null.

    /// The visibilities that need no id.
    enum Level implements Visibility {
        /// Everybody.
        PUBLIC,
        /// The network's members.
        MEMBERS,
        /// The board.
        BOARD,
        /// The network's office.
        OFFICE;

        @Override
        public String code() {
            return name();
        }
    }

    /// The people of one working group.
    ///
    /// @param id the group's id, in the module that owns it
    record Group(UUID id) implements Visibility {

        static final String PREFIX = "GROUP:";

        @Override
        public String code() {
            return PREFIX + id;
        }
    }
}
