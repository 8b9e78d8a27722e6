package kolo.tenancy.gate;

/// Counts what comes to one network on this node: the busiest second, and what was turned away. Time is told by the
/// caller, in nanoseconds of any origin.
final class RequestMeter {
    private static final long SECOND = 1_000_000_000;
    private long second = Long.MIN_VALUE;
    private long inSecond;
    private long busiest;
    private long turnedAway;

    /// One request.
    synchronized void count(long nanos) {
        long now = Math.floorDiv(nanos, SECOND);
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        inSecond++;
        busiest = Math.max(busiest, inSecond);
    }

    /// One request that was not let in.
    synchronized void turnAway() {
        turnedAway++;
    }

    /// What was counted since the last call.
    synchronized Counted take() {
        var counted = new Counted(busiest, turnedAway);
        busiest = 0;
        turnedAway = 0;
        return counted;
    }

    /// @param busiest requests in the busiest second
    record Counted(long busiest, long turnedAway) {
        boolean nothing() {
            return busiest == 0 && turnedAway == 0;
        }
    }
}
