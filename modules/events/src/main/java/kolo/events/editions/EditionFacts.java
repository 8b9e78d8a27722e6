package kolo.events.editions;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What is reported of an edition that was: numbers as a source prints them, and the sources.
///
/// @param frame        the programme, patron or motto it stood under
/// @param participants as printed, such as "about 150"
/// @param countries    how many countries were represented
/// @param speakers     how many people spoke
/// @param note         what else must be said of the facts, such as "exact dates not found"
/// @param sources      addresses of the pages that say so
public record EditionFacts(@Nullable String frame, @Nullable String participants, @Nullable Integer countries,
        @Nullable Integer speakers, @Nullable String note, List<String> sources) {
    /// Nothing is reported.
    public static final EditionFacts NONE = new EditionFacts(null, null, null, null, null, List.of());

    public EditionFacts {
        sources = List.copyOf(sources);
    }
}
