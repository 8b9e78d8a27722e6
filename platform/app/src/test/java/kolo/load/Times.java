package kolo.load;

import java.util.ArrayList;
import java.util.List;

/// How long something took, many times.
final class Times {
    private final List<Long> nanos = new ArrayList<>();

    void add(long duration) {
        nanos.add(duration);
    }

    /// The duration that so many of a hundred stay below, in milliseconds.
    double percentile(int share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * share / 100)) / 1e6;
    }

    int count() {
        return nanos.size();
    }
}
