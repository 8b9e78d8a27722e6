package kolo.events.capacity;

import java.util.List;
import java.util.UUID;

/// Who moves up from the waiting list.
///
/// @param seated who gets places, in the order of the list
/// @param skips  who was passed over by somebody behind them
public record Promotion(List<Waiter> seated, List<Skip> skips) {
    /// Copies the lists.
    public Promotion {
        seated = List.copyOf(seated);
        skips = List.copyOf(skips);
    }

    /// @param passed who waits on
    /// @param by     who stood behind and got places
    public record Skip(UUID passed, UUID by) {}
}
