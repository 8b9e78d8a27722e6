package kolo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one case found: figures for the table, and every way in which it failed.
@SuppressWarnings("AnnotateFormatMethod") // the annotation is not on the class path
final class Findings {
    final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    String done = "";
    String acknowledged = "";
    long lost;
    long doubled;
    double outage;

    Findings(String name) {
        this.name = name;
    }

    void say(String line, Object... values) {
        var said = line.formatted(values);
        lines.add(said);
        System.out.println("  " + said);
    }

    /// Holds, or the case has failed.
    void require(boolean holds, String what, Object... values) {
        if (!holds) {
            var failure = what.formatted(values);
            failures.add(failure);
            System.out.println("  FAILED: " + failure);
        }
    }

    void lost(long count, String what, Object... values) {
        lost += count;
        require(count == 0, "%d lost: %s", count, what.formatted(values));
    }

    void doubled(long count, String what, Object... values) {
        doubled += count;
        require(count == 0, "%d doubled: %s", count, what.formatted(values));
    }

    List<String> failures() {
        return failures;
    }

    static String heading() {
        return """
               | case | done | acknowledged | lost | doubled | outage, s | |
               |---|---|---|---|---|---|---|
               """;
    }

    String row() {
        return String.format(Locale.ROOT, "| %s | %s | %s | %d | %d | %.1f | %s |%n", name, done, acknowledged, lost,
                doubled, outage, failures.isEmpty() ? "passed" : "**failed**: " + String.join("; ", failures));
    }
}
