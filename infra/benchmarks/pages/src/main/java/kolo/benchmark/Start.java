package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures starts of the packaged application on an existing database, with and without an AOT cache.
public final class Start {
    private static final List<String> NONE = List.of();

    private final Application application;
    private final Table table = new Table("start", "first answer s", "of the single jar", "CPU s", "memory MB");
    private final int rounds = Integer.getInteger("rounds", 3);

    private Start(Application application) {
        this.application = application;
    }

    /// @param arguments the jar, the file of Java options, the file for the table
    public static void main(String[] arguments) throws Exception {
        var kept = System.getProperty("folder", "");
        var folder = kept.isEmpty() ? Files.createTempDirectory("kolo-start") : Files.createDirectories(Path.of(kept));
        var jar = Path.of(arguments[0]);
        var text = new StringBuilder("\nStart on an existing database, until the directory page is answered\n\n");
        try (var database = Database.start(folder)) {
            var application = Application.lay(folder, jar, Path.of(arguments[1]), database);
            application.fillOnce();
            var start = new Start(application);
            var cache = folder.resolve("kolo.aot");
            start.train(cache);
            if (!arguments[3].equals("load")) {
                double single = start.row("single jar", application.single(jar), NONE, 0);
                start.row("laid out as in the image", NONE, NONE, single);
                start.row("and AOT cache of " + Files.size(cache) / 1_000_000 + " MB", NONE,
                        List.of("-XX:AOTCache=" + cache), single);
                text.append(start.table);
            }
            text.append(start.load(folder, database, cache));
        }
        Files.createDirectories(Path.of(arguments[2]).toAbsolutePath().getParent());
        Files.writeString(Path.of(arguments[2]), text);
        System.out.print(text);
        if (kept.isEmpty()) {
            Measure.delete(folder);
        }
        System.exit(0);
    }

    /// A training run as the image's: it starts, answers a visitor and ends.
    private void train(Path cache) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        try (var server = application.start("training", List.of("-XX:AOTCacheOutput=" + cache), NONE)
                .ready("/members")) {
            var visitor = new Visitor(server.port());
            for (int round = 0; round < 3; round++) {
                for (var path : List.of("/", "/members", "/events", "/news", "/sign-in")) {
                    visitor.get(path);
                }
            }
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("The training run left no cache");
        }
    }

    /// The median of some starts in a row.
    private double row(String name, List<String> program, List<String> options, double single)
            throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        double cpu = 0;
        long memory = 0;
        for (int round = 0; round <= rounds; round++) {
            var begin = System.nanoTime();
            try (var server = application.start("start", options, NONE, program).ready("/members")) {
                var time = (System.nanoTime() - begin) / 1e9;
                cpu = Processes.seconds(server.pid());
                memory = Processes.megabytes(server.pid());
                // The first one only brings the files into memory.
                if (round > 0) {
                    times.add(time);
                }
            }
        }
        times.sort(null);
        double median = times.get(times.size() / 2);
        table.row(name, String.format(Locale.ROOT, "%.1f", median),
                single == 0 ? "100 %" : String.format(Locale.ROOT, "%.0f %%", median / single * 100),
                String.format(Locale.ROOT, "%.1f", cpu), Long.toString(memory));
        return median;
    }

    /// Memory after all pages were asked for by eight users without a pause.
    private String load(Path folder, Database database, Path cache) throws Exception {
        var memory = new Table("after a load on all pages", "memory MB", "and eight signing in",
                "heap in use MB");
        for (var options : List.of(NONE, List.of("-XX:AOTCache=" + cache))) {
            try (var server = application.start("load", options, NONE).ready("/members")) {
                var run = new Run(folder, database.pid());
                var each = Duration.ofMillis((long) (Double.parseDouble(System.getProperty("seconds", "8")) * 1000));
                // Eight people sign in from one address each time.
                database.execute("delete from identity.rate_limit");
                var pages = new Pages(server.port());
                for (var phase : pages.all()) {
                    if (phase.deed() == Phase.Deed.READ) {
                        run.measure(phase.lasting(Duration.ZERO, each), server.pid());
                    }
                }
                var read = Processes.megabytes(server.pid());
                var signIn = pages.signIn();
                run.measure(signIn.lasting(Duration.ZERO, each), server.pid());
                memory.row(options.isEmpty() ? "laid out as in the image" : "and AOT cache", Long.toString(read),
                        Long.toString(Processes.megabytes(server.pid())), Long.toString(server.heapInUse()));
            }
        }
        return "\n" + memory;
    }
}
