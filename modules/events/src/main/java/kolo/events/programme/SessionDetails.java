package kolo.events.programme;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.events.LocalText;

/// Everything of a session that its editor decides.
///
/// @param start    in the zone of the venue
/// @param track    a name, or null
/// @param room     a name, or null
public record SessionDetails(SessionKind kind, LocalText titles, LocalText descriptions, ZonedDateTime start,
        ZonedDateTime end, @Nullable String track, @Nullable String room, List<Speaker> speakers) {

    /// Who speaks.
    ///
    /// @param name 1 to 300 characters, in any script
    public record Speaker(String name, @Nullable String organisation, @Nullable String role) {
        /// The most characters that a name has.
        public static final int LONGEST_NAME = 300;
    }
}
