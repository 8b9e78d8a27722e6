package kolo.events.participants;

import java.util.List;

/// One bar of a chart of registrations.
///
/// @param label  what it counts
/// @param coming how many are confirmed
/// @param all    how many registered
public record BarView(String label, long coming, long all) {

    /// The most that any bar shows; at least 1.
    public static long most(List<BarView> bars) {
        return bars.stream().mapToLong(BarView::all).max().orElse(1);
    }
}
