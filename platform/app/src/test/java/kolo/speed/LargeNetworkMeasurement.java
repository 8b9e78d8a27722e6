package kolo.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import kolo.WholeSystem;
import kolo.load.Copies;
import kolo.speed.Plans.Plan;
import kolo.speed.Statements.Asked;

/// As `HotQueriesKeepTheirIndexTests` with a hundred thousand members and ten thousand of everything else, with times.
/// Run by `infra/benchmarks/plans.sh`, never by `verify`.
@WholeSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeNetworkMeasurement extends OpenedPages {
    private static final int TIMES = 3;
    private static final int SHOWN = 60;

    private LargeNetwork network;

    @BeforeAll
    void grow() {
        network = LargeNetwork.make(new Copies(database.superuser()), 100);
    }

    @AfterAll
    void remove() {
        network.remove();
    }

    private record Line(double millis, String text, Plan plan) {}

    @Test
    void measure() throws IOException {
        var asked = new TreeMap<String, Map.Entry<String, Asked>>();
        var pages = new TreeMap<String, Double>();
        for (var reader : READERS) {
            var browser = browser(network.host(), reader);
            statements.asked();
            var found = new Lists(mappings, "cluster").visit(browser,
                    page -> statements.asked()
                            .stream()
                            .filter(Plans::explainable)
                            .forEach(
                                    one -> asked.putIfAbsent(one.line(), Map.entry(page + " as " + reader, one))));
            for (var page : found) {
                for (int time = 0; time < TIMES; time++) {
                    long begin = System.nanoTime();
                    var status = browser.get(page).status();
                    double taken = (System.nanoTime() - begin) / 1e6;
                    if (status == 200) {
                        pages.merge(page + " as " + reader, taken, Math::min);
                    }
                }
            }
        }
        var plans = new Plans(statements.unheard(), network.id());
        var sizes = network.sizes(1_000);
        var lines = new ArrayList<Line>();
        asked.forEach((sql, example) -> {
            plans.of(example.getValue());
            var plan = plans.of(example.getValue());
            boolean all = plan.read()
                    .entrySet()
                    .stream()
                    .anyMatch(read -> read.getValue() > sizes.getOrDefault(read.getKey(), Long.MAX_VALUE) * 0.5);
            lines.add(new Line(plan.millis(), "%.1f ms%s, %s: %s".formatted(plan.millis(), all ? ", reads all" : "",
                    example.getKey(), sql), plan));
        });
        report(sizes, pages, lines);
    }

    private static void report(Map<String, Long> sizes, Map<String, Double> pages, List<Line> lines)
            throws IOException {
        var text = new ArrayList<String>();
        text.add("rows: " + new TreeMap<>(sizes));
        text.add("%d pages, %d of them within 20 ms; the slowest (least of %d):".formatted(pages.size(),
                pages.values().stream().filter(time -> time <= 20).count(), TIMES));
        pages.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(page -> text.add("%8.1f ms %s".formatted(page.getValue(), page.getKey())));
        text.add("%d statements, %d of them within 20 ms; the slowest:".formatted(lines.size(),
                lines.stream().filter(line -> line.millis() <= 20).count()));
        lines.stream().sorted(Comparator.comparingDouble(line -> -line.millis())).limit(SHOWN).forEach(line -> {
            text.add(line.text());
            line.plan().scans().forEach(scan -> text.add("      " + scan));
        });
        Files.write(Path.of("target", "plans-large.txt"), text);
    }
}
