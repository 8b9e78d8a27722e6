package kolo.faults;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// What the writers were told, in the order in which they were told it.
final class Ledger {
    /// How a deed ended for the one who did it.
    enum Outcome {
        /// The answer says that it is done: from now on it may not be lost.
        ACKNOWLEDGED,
        /// The answer says, with a status of 5xx and a page, that it is not done.
        REFUSED,
        /// No answer: it is done or it is not.
        UNKNOWN,
        /// An answer that should never be given.
        WRONG
    }

    /// One thing that one writer did.
    ///
    /// @param at     when the answer came, in nanoseconds
    /// @param detail the status, or the problem
    record Deed(String kind, String token, Outcome outcome, long begun, long at, String detail) {
        double millis() {
            return (at - begun) / 1e6;
        }
    }

    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();

    void add(Deed deed) {
        deeds.add(deed);
    }

    List<Deed> all() {
        return List.copyOf(deeds);
    }

    List<Deed> of(String kind) {
        return deeds.stream().filter(deed -> deed.kind().equals(kind)).toList();
    }

    List<String> tokens(String kind, Outcome outcome) {
        return deeds.stream()
                .filter(deed -> deed.kind().equals(kind) && deed.outcome() == outcome)
                .map(Deed::token)
                .toList();
    }

    long count(Outcome outcome) {
        return deeds.stream().filter(deed -> deed.outcome() == outcome).count();
    }

    /// How many deeds between two moments had an outcome.
    long count(Outcome outcome, long from, long to) {
        return deeds.stream()
                .filter(deed -> deed.outcome() == outcome && deed.begun() >= from && deed.at() <= to)
                .count();
    }

    /// The longest time in which nothing at all was acknowledged, in seconds.
    double outage(long from, long to) {
        var moments = new java.util.ArrayList<>(deeds.stream()
                .filter(deed -> deed.outcome() == Outcome.ACKNOWLEDGED && deed.at() > from && deed.at() < to)
                .map(Deed::at)
                .sorted()
                .toList());
        moments.add(to);
        long longest = 0;
        long last = from;
        for (long moment : moments) {
            longest = Math.max(longest, moment - last);
            last = moment;
        }
        return longest / 1e9;
    }

    /// In words: how many of each kind were acknowledged.
    String done() {
        var counts = new TreeMap<String, Long>(deeds.stream()
                .filter(deed -> deed.outcome() == Outcome.ACKNOWLEDGED)
                .collect(Collectors.groupingBy(Deed::kind, Collectors.counting())));
        return counts.entrySet()
                .stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    /// What else was answered, by status or problem.
    Map<String, Long> others() {
        return new TreeMap<>(deeds.stream()
                .filter(deed -> deed.outcome() != Outcome.ACKNOWLEDGED)
                .collect(Collectors.groupingBy(deed -> deed.outcome() + " " + deed.detail(), Collectors.counting())));
    }
}
