package kolo.governance.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import kolo.governance.Holding;
import kolo.governance.Office;

/// Who holds an office now.
///
/// @param turn the term, or null while nobody does
/// @param unknownSince the first day since which it is not known who does, or null
public record HeldView(Office office, @Nullable TurnView turn, Holding.@Nullable Basis basis, @Nullable Instant since,
        @Nullable Instant until, @Nullable LocalDate unknownSince) {

    /// The text key of by what right.
    public String basisKey() {
        return "governance.basis." + String.valueOf(basis).toLowerCase(Locale.ROOT);
    }

    /// Whether somebody holds it because nobody follows.
    public boolean carriesOver() {
        return basis == Holding.Basis.CARRY_OVER;
    }
}
