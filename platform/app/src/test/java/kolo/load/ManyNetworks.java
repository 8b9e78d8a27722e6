package kolo.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

import kolo.load.Levels.Level;
import kolotest.Browser;

/// What grows when the number of networks grows: pages, start, memory, onboarding, work in the background.
///
/// The same application runs once for each number, each on a database of its own on one server, and they are asked in turn,
/// so that whatever else the machine does meets all of them alike.
public final class ManyNetworks {
    private static final int WARM = 60;
    private static final int TIMES = Integer.getInteger("kolo.times", 250);
    private static final int SIGNED_IN = 20;
    private static final int ONBOARDINGS = 8;
    private static final List<String> VISITORS = List.of("/", "/members", "/members?q=cluster", "/search?q=cluster",
            "MEMBER", "/events", "/news");
    private static final List<String> SIGNED = List.of("/home", "/members");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Random random = new Random(7);
    private final List<String> table = new ArrayList<>();
    private final Map<Level, Map<Integer, String>> sessions = new LinkedHashMap<>();

    private ManyNetworks() {}

    /// @param arguments the jar of the application, the file for the table, and the numbers of networks
    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
        new ManyNetworks().run(Path.of(arguments[0]), Path.of(arguments[1]), numbers);
    }

    private void run(Path jar, Path file, List<Integer> numbers) throws Exception {
        var folder = Files.createTempDirectory("kolo-networks");
        say("Data and logs in " + folder);
        try (var levels = Levels.make(folder, jar, client, numbers)) {
            var all = levels.all();
            row("", all, level -> level.networks());
            row("written, s", all, Level::written);
            all.forEach(Level::settle);
            starts(all);
            pages(all);
            row("resident after the pages, MB", all, level -> quietly(() -> level.service().resident()));
            row("in use after a full collection, MB", all, level -> quietly(() -> level.service().used()));
            new Onboardings(ONBOARDINGS).of(all).forEach((line, values) -> row(line, all, values));
            for (var noise : new Noise(client).of(all).entrySet()) {
                row(noise.getKey(), all, noise.getValue());
            }
            for (var background : new Background().of(all).entrySet()) {
                row(background.getKey(), all, background.getValue());
            }
        } finally {
            write(file);
        }
    }

    private void starts(List<Level> all) throws Exception {
        var times = new LinkedHashMap<Level, Times>();
        for (int round = 0; round < 3; round++) {
            for (var level : all) {
                level.close();
                times.computeIfAbsent(level, any -> new Times()).add(level.start() * 1_000_000);
            }
        }
        row("start to first answer, ms", all, level -> Objects.requireNonNull(times.get(level)).percentile(50));
    }

    private void pages(List<Level> all) throws Exception {
        for (var level : all) {
            sessions.put(level, signIn(level));
        }
        for (boolean same : List.of(true, false)) {
            for (var page : VISITORS) {
                measure(page, all, same, false);
            }
            for (var page : SIGNED) {
                measure(page, all, same, true);
            }
        }
    }

    private Map<Integer, String> signIn(Level level) {
        var cookies = new LinkedHashMap<Integer, String>();
        for (int person = 0; person < Math.min(SIGNED_IN, level.networks()); person++) {
            int number = 1 + person * Math.max(1, level.networks() / SIGNED_IN);
            if (number <= level.networks()) {
                cookies.put(number, session(level, Copies.slug(number) + ".localhost", "administrator@example.org"));
            }
        }
        return cookies;
    }

    static String session(Level level, String host, String address) {
        var browser = signedIn(level, host, address);
        return String.join("; ",
                browser.cookies().entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList());
    }

    static Browser signedIn(Level level, String host, String address) {
        var browser = Browser.at(level.service().port(), host);
        var answer = browser.form(browser.get("/sign-in"), "form:has(input[name=password])")
                .fill("email", address)
                .fill("password", Levels.PASSWORD)
                .submit();
        if (answer.status() != 303) {
            throw new IllegalStateException(host + " does not let " + address + " in: " + answer.status());
        }
        return browser;
    }

    /// Asks all in turn, and each round begins with another one.
    private void measure(String page, List<Level> all, boolean same, boolean signedIn) throws Exception {
        var times = new LinkedHashMap<Level, Times>();
        all.forEach(level -> times.put(level, new Times()));
        for (int round = -WARM; round < TIMES; round++) {
            for (int turn = 0; turn < all.size(); turn++) {
                var level = all.get(Math.floorMod(turn + round, all.size()));
                long taken = ask(level, page, same, signedIn);
                if (round >= 0) {
                    Objects.requireNonNull(times.get(level)).add(taken);
                }
            }
        }
        var name = page + (signedIn ? " signed in" : "") + (same ? "" : ", each time another network");
        row(name + ", p50 ms", all, level -> Objects.requireNonNull(times.get(level)).percentile(50));
        row(name + ", p99 ms", all, level -> Objects.requireNonNull(times.get(level)).percentile(99));
    }

    private long ask(Level level, String page, boolean same, boolean signedIn) throws Exception {
        var people = sessions.getOrDefault(level, Map.of());
        int number = 1;
        if (!same) {
            number = signedIn
                    ? new ArrayList<>(people.keySet()).get(random.nextInt(people.size()))
                    : 1 + random.nextInt(level.networks());
        }
        var path = page.equals("MEMBER") ? "/members/" + member(level) : page;
        var request = level.service().request(Copies.slug(number) + ".localhost", path);
        if (signedIn) {
            request.header("Cookie", people.getOrDefault(number, ""));
        }
        long begin = System.nanoTime();
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        long taken = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return taken;
    }

    private final Map<Level, UUID> members = new LinkedHashMap<>();

    private UUID member(Level level) {
        return members.computeIfAbsent(level, any -> level.database()
                .sql("select id from membership.member where tenant_id = ? and name = 'Cluj IT Cluster'")
                .param(level.database()
                        .sql("select id from tenancy.tenant where slug = ?")
                        .param(Copies.slug(1))
                        .query(UUID.class)
                        .single())
                .query(UUID.class)
                .single());
    }

    /// A line of the table: a value for each number of networks, and the last as a share of the first.
    private void row(String name, List<Level> all, ToDoubleFunction<Level> value) {
        var values = all.stream().map(value::applyAsDouble).toList();
        var line = new StringBuilder("| " + name + " |");
        values.forEach(one -> line.append(' ')
                .append(name.isEmpty() ? "%,.0f networks".formatted(one) : figure(one))
                .append(" |"));
        line.append(name.isEmpty() ? " last : first |" : " %.2f |".formatted(values.getLast() / values.getFirst()));
        table.add(line.toString());
        say(line.toString());
        if (name.isEmpty()) {
            table.add("|---" + "|---:".repeat(all.size() + 1) + "|");
        }
    }

    private static String figure(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }

    private interface Asking {
        double ask() throws Exception;
    }

    private static double quietly(Asking asking) {
        try {
            return asking.ask();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, table);
        say("The table is in " + file);
    }

    private static void say(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }

    static {
        Locale.setDefault(Locale.ENGLISH);
    }
}
