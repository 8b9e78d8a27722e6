package kolo.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The chair at an instant: who holds it, who comes next as far as that is settled, who held it before.
///
/// @param now who holds it, or empty while nobody does
/// @param next the confirmed terms to come, the nearest first
/// @param past the terms that are over, the latest first
/// @param unknownSince when nobody holds it: the first day since which it is not known who does, where there was one
public record Chairs(Office office, Optional<Holding> now, List<TermSummary> next, List<TermSummary> past,
        @Nullable LocalDate unknownSince) {}
