package kolo.benchmark;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/// Counts answers between two instants, by milliseconds.
final class Recorder {
    private static final int LONGEST = 60_000;

    private final AtomicIntegerArray times = new AtomicIntegerArray(LONGEST + 1);
    private final Map<Integer, AtomicLong> errors = new ConcurrentSkipListMap<>();
    private volatile long from = Long.MAX_VALUE;
    private volatile long until = Long.MAX_VALUE;

    void begin() {
        from = System.nanoTime();
    }

    void end() {
        until = System.nanoTime();
    }

    double seconds() {
        return (until - from) / 1e9;
    }

    /// @param status of the answer; 0 when there was none
    void answered(int milliseconds, boolean right, int status) {
        if (System.nanoTime() < from || System.nanoTime() >= until) {
            return;
        }
        if (right) {
            times.incrementAndGet(Math.clamp(milliseconds, 0, LONGEST));
        } else {
            errors.computeIfAbsent(status, code -> new AtomicLong()).incrementAndGet();
        }
    }

    long count() {
        long sum = 0;
        for (int time = 0; time <= LONGEST; time++) {
            sum += times.get(time);
        }
        return sum;
    }

    /// How many answers were wrong, by their status.
    Map<Integer, AtomicLong> errors() {
        return errors;
    }

    /// The time below which the share of the answers came.
    int percentile(double share) {
        long wanted = (long) Math.ceil(count() * share);
        long seen = 0;
        for (int time = 0; time <= LONGEST; time++) {
            seen += times.get(time);
            if (seen >= wanted) {
                return time;
            }
        }
        return LONGEST;
    }
}
