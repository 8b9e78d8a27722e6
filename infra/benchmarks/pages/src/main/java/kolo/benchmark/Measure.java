package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import kolo.benchmark.Run.Seen;

/// Measures the pages of the packaged application, and beside it the plain program.
public final class Measure {
    private final Path folder;
    private final Database database;
    private final Application application;
    private final Run run;
    private final StringBuilder report = new StringBuilder();
    private final double speed = Double.parseDouble(System.getProperty("seconds", "8"));
    private final int rounds = Integer.getInteger("rounds", 3);
    private final boolean pinned = Runtime.getRuntime().availableProcessors() >= 2;

    private Measure(Path folder, Database database, Application application) throws IOException {
        this.folder = folder;
        this.database = database;
        this.application = application;
        this.run = new Run(folder, database.pid());
    }

    /// @param arguments the jar, the file of Java options, the file for the tables, and what to measure: `pages`, `limit`
    public static void main(String[] arguments) throws Exception {
        var kept = System.getProperty("folder", "");
        var folder = kept.isEmpty() ? Files.createTempDirectory("kolo-pages") : Files.createDirectories(Path.of(kept));
        int code = 1;
        try (var database = Database.start(folder)) {
            var application = Application.lay(folder, Path.of(arguments[0]), Path.of(arguments[1]), database);
            application.fillOnce();
            var measure = new Measure(folder, database, application);
            measure.all(List.of(arguments).subList(3, arguments.length));
            Files.createDirectories(Path.of(arguments[2]).toAbsolutePath().getParent());
            Files.writeString(Path.of(arguments[2]), measure.report.toString());
            System.out.print(measure.report);
            code = 0;
        } finally {
            if (code == 0 && kept.isEmpty()) {
                delete(folder);
            }
        }
        System.exit(code);
    }

    private void all(List<String> wished) throws Exception {
        try (var kolo = application.start("kolo", List.of(), settings()).ready("/members");
                var plain = Plain.process(folder, database).ready("/members")) {
            var pages = new Pages(kolo.port());
            warm(kolo, plain, pages, wished);
            pin(kolo, plain);
            double limit = 0;
            if (wished.contains("limit")) {
                limit = limit(kolo, plain, pages);
            }
            if (wished.contains("pages")) {
                pages(kolo, pages, limit);
            }
        }
    }

    private static List<String> settings() {
        var settings = System.getProperty("settings", "");
        return settings.isBlank() ? List.of() : List.of(settings.split(" "));
    }

    /// Every page for a while on all processors, until the compiler has seen it.
    private void warm(Server kolo, Server plain, Pages pages, List<String> wished) throws Exception {
        var each = Duration.ofMillis((long) (Double.parseDouble(System.getProperty("warm", "5")) * 1000));
        var warmed = wished.contains("pages") ? pages.all() : List.of(pages.directory(false), pages.directory(true));
        for (var phase : warmed) {
            System.err.println("Warming " + phase.name());
            run.measure(phase.lasting(Duration.ZERO, each), kolo.pid());
        }
        for (boolean signedIn : new boolean[]{false, true}) {
            run.measure(plain(plain, pages.directory(signedIn), signedIn).lasting(Duration.ZERO, each.multipliedBy(2)),
                    plain.pid());
        }
    }

    /// Application and database share one processor, the load has the other: so the one does not take from the other.
    private void pin(Server kolo, Server plain) throws IOException {
        if (pinned) {
            Server.pin("0", List.of(kolo.pid(), plain.pid()));
            Server.pin("0", Processes.family(database.pid()));
            Server.pin("1", List.of(ProcessHandle.current().pid()));
        }
    }

    private static Phase plain(Server plain, Phase phase, boolean signedIn) {
        return new Phase("plain", Phase.Deed.READ, plain.port(), signedIn ? "/members?shell=workspace" : "/members",
                List.of(), phase.users(), 0, Duration.ZERO, Duration.ZERO);
    }

    /// Kolo's directory beside the plain one, in turns; what is answered is the plain one's pages a second.
    private double limit(Server kolo, Server plain, Pages pages) throws Exception {
        var table = new Table("directory, 50 rows", "bytes", "gzip", "requests/s", "of the limit", "CPU ms/request",
                "of the limit", "application", "database", "load");
        double visitorLimit = 0;
        for (boolean signedIn : new boolean[]{false, true}) {
            var own = pages.directory(signedIn);
            var other = plain(plain, own, signedIn);
            Seen[] best = new Seen[2];
            double[] sums = new double[4];
            for (int round = 0; round < rounds; round++) {
                var seen = measured(own, kolo);
                var limit = measured(other, plain);
                sums[0] += seen.perSecond();
                sums[1] += limit.perSecond();
                sums[2] += seen.cost();
                sums[3] += limit.cost();
                best[0] = seen;
                best[1] = limit;
            }
            var reader = signedIn ? "member" : "visitor";
            line(table, "Kolo, " + reader, own, best[0], sums[0] / rounds, sums[0] / sums[1], sums[2] / rounds,
                    sums[3] / sums[2]);
            line(table, "plain, " + reader, other, best[1], sums[1] / rounds, 1, sums[3] / rounds, 1);
            if (!signedIn) {
                visitorLimit = sums[1] / rounds;
            }
        }
        report.append("\nThe limit, ").append(rounds).append(" rounds in turns\n\n").append(table);
        return visitorLimit;
    }

    private static void line(Table table, String name, Phase phase, Seen seen, double perSecond, double share,
            double cost, double costShare) throws IOException, InterruptedException {
        var visitor = new Visitor(phase.port());
        var headers = phase.cookies().isEmpty()
                ? new String[]{"Accept-Encoding", "gzip"}
                : new String[]{"Accept-Encoding", "gzip", "Cookie", Visitor.SESSION + "=" + phase.cookies().getFirst()};
        var plainHeaders = phase.cookies().isEmpty()
                ? new String[0]
                : new String[]{"Cookie", Visitor.SESSION + "=" + phase.cookies().getFirst()};
        table.row(name, "" + visitor.get(phase.path(), plainHeaders).body().length,
                "" + new Visitor(phase.port()).get(phase.path(), headers).body().length, number(perSecond),
                percent(share), two(cost), percent(costShare), percent(seen.application()), percent(seen.database()),
                percent(seen.load()));
    }

    private Seen measured(Phase phase, Server server) throws Exception {
        return run.measure(phase.lasting(Duration.ofMillis(1500), Duration.ofMillis((long) (speed * 1000))),
                server.pid());
    }

    @SuppressWarnings("try") // what forgives works by being open
    private void pages(Server kolo, Pages pages, double limit) throws Exception {
        var table = new Table("page", "reader", "requests/s", "of the limit", "p50 ms", "p99 ms", "errors",
                "CPU ms/request", "application", "database", "load", "memory MB");
        var only = System.getProperty("only", "");
        for (var phase : pages.all()) {
            if (!phase.name().contains(only)) {
                continue;
            }
            System.err.println("Measuring " + phase.name());
            try (var forgiving = forgiving(phase)) {
                var most = measured(phase, kolo);
                var calm = measured(phase.atRate(Math.max(1, most.perSecond() / 2)), kolo);
                table.row(phase.name(), phase.cookies().isEmpty() ? "visitor" : "signed in", number(most.perSecond()),
                        limit == 0 || phase.deed() != Phase.Deed.READ ? "" : percent(most.perSecond() / limit),
                        "" + calm.median(), "" + calm.slow(), errors(most, calm), two(most.cost()),
                        percent(most.application()), percent(most.database()), percent(most.load()),
                        most.applicationMemory() + " + " + most.databaseMemory());
            }
        }
        report.append("\nPages\n\n").append(table);
    }

    /// Whoever tries to sign in so often from one address is stopped; here the counters are cleared meanwhile.
    private AutoCloseable forgiving(Phase phase) {
        if (phase.deed() != Phase.Deed.SIGN_IN) {
            return () -> {};
        }
        var clearing = Executors.newSingleThreadScheduledExecutor();
        clearing.scheduleWithFixedDelay(() -> database.execute("delete from identity.rate_limit"), 0, 250,
                TimeUnit.MILLISECONDS);
        return clearing;
    }

    /// How many, and with which status; 0 stands for no answer at all.
    private static String errors(Seen... seen) {
        var all = new TreeMap<Integer, Long>();
        for (var one : seen) {
            one.errors().forEach((status, count) -> all.merge(status, count.get(), Long::sum));
        }
        return all.isEmpty() ? "0" : all.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value * 100);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
