package kolo.governance.turn;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Everything about one office, for those who keep it.
///
/// @param proposal the next turn of the rotation that nobody was offered, or null
public record OfficeView(HeldView now, List<TurnView> waiting, List<TurnView> coming, List<TurnView> past,
        List<TurnView> aside, @Nullable ProposalView proposal, List<DecisionView> decisions, List<SwapView> swaps) {}
