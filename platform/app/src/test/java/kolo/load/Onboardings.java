package kolo.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import kolo.load.Levels.Level;
import kolotest.Browser;

/// One more network by the operator's form, and the operator's own pages, with few networks and with many.
final class Onboardings {
    private static final List<String> PAGES = List.of("/operator/networks", "/operator/networks?q=cluster",
            "/operator/networks?sort=-members", "/operator/health");
    private final int times;

    Onboardings(int times) {
        this.times = times;
    }

    Map<String, ToDoubleFunction<Level>> of(List<Level> all) {
        var operators = new LinkedHashMap<Level, Browser>();
        all.forEach(
                level -> operators.put(level, ManyNetworks.signedIn(level, "localhost", "operator@example.org")));
        var measured = new LinkedHashMap<String, Map<Level, Times>>();
        for (int round = 0; round < times; round++) {
            for (var level : all) {
                var operator = Objects.requireNonNull(operators.get(level));
                int number = round;
                note(measured, "onboarding one more network", level, () -> onboard(operator, number));
                for (var page : PAGES) {
                    note(measured, page + " as operator", level, () -> read(operator, page));
                }
            }
        }
        var lines = new LinkedHashMap<String, ToDoubleFunction<Level>>();
        measured.forEach((name, levels) -> lines.put(name + ", p50 ms",
                level -> Objects.requireNonNull(levels.get(level)).percentile(50)));
        return lines;
    }

    /// The first time is a warm-up.
    private static void note(Map<String, Map<Level, Times>> measured, String name, Level level, Runnable deed) {
        long begin = System.nanoTime();
        deed.run();
        long taken = System.nanoTime() - begin;
        measured.computeIfAbsent(name, any -> new LinkedHashMap<>())
                .computeIfAbsent(level, any -> new Times())
                .add(taken);
    }

    private static void onboard(Browser operator, int number) {
        var answer = operator
                .form(operator.get("/operator/networks/new"), "form:has(input[name=administratorEmail])")
                .fill("name", "One more cluster of crafts " + number)
                .fill("shortName", "More " + number)
                .fill("slug", "one-more-" + (char) ('a' + number))
                .fill("country", "RS")
                .fill("administratorName", "Administrator")
                .fill("administratorEmail", "first@example.org")
                .submit();
        if (answer.status() != 303) {
            throw new IllegalStateException("The network was not onboarded: " + answer.status() + "\n"
                    + answer.page().select(".problem, .error, [role=alert]").text());
        }
    }

    private static void read(Browser operator, String page) {
        var answer = operator.get(page);
        if (answer.status() != 200) {
            throw new IllegalStateException(page + " answered " + answer.status());
        }
    }
}
