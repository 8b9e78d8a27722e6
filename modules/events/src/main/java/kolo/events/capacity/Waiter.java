package kolo.events.capacity;

import java.util.Set;
import java.util.UUID;

/// A registration in the waiting list.
///
/// @param registration its id
/// @param places       how many it needs of each pool, from 1
/// @param needs        the pools it needs, all of them or none
public record Waiter(UUID registration, int places, Set<UUID> needs) {
    /// Copies the needs.
    public Waiter {
        needs = Set.copyOf(needs);
    }
}
