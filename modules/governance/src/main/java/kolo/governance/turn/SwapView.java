package kolo.governance.turn;

import org.jspecify.annotations.Nullable;

import kolo.governance.Office;
import kolo.governance.SwapId;

/// A proposal to exchange two turns.
///
/// @param needsMotion whether a motion has to carry before the turns are exchanged
/// @param mayFirst whether the reader may accept for the first of the two
public record SwapView(SwapId id, Office office, TurnView first, TurnView second, boolean firstAccepted,
        boolean secondAccepted, boolean open, boolean done, boolean needsMotion, boolean mayFirst,
        boolean maySecond, @Nullable String reason) {

    /// Whether only the motion is missing.
    public boolean waitsForMotion() {
        return open && firstAccepted && secondAccepted && needsMotion;
    }
}
