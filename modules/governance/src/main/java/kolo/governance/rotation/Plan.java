package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The coming turns of an office, by the rules and facts of one day.
///
/// @param schemeVersion the version of the rules
/// @param at            the day on which it was made
/// @param turns         in the order of their dates, without overlap
public record Plan(int schemeVersion, LocalDate at, List<Turn> turns) {
    public Plan {
        turns = List.copyOf(turns);
    }

    /// Whether a rule had to give way for one of the turns.
    public boolean relaxed() {
        return turns.stream().anyMatch(turn -> !turn.relaxations().isEmpty());
    }

    /// The holders in order; a turn without one is left out.
    public List<UUID> holders() {
        return turns.stream().map(Turn::member).flatMap(Optional::stream).toList();
    }
}
