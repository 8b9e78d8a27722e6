package kolo.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import kolotest.Wait;

/// Ten thousand guests open the link in their letter at once, for a hundred seats, at two nodes on one database; when a
/// part of them has an answer, one node is killed. Whoever has no answer asks again at the other node, as a browser does.
///
/// Afterwards exactly the seats are confirmed, the waiting list has no gap, and what each guest was told on their page is
/// what the database says.
public final class Oversell {
    private static final Pattern POSITION = Pattern.compile("number ([0-9,]+) on the waiting list");
    private final int attempts;
    private final int seats;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(60))
            .build();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger serverErrors = new AtomicInteger();
    private final AtomicLong lastAnswer = new AtomicLong();
    private final CountDownLatch quarter;
    private volatile boolean secondIsDead;

    private Oversell(int attempts, int seats) {
        this.attempts = attempts;
        this.seats = seats;
        this.quarter = new CountDownLatch(attempts / 4);
    }

    /// @param arguments how many attempts (10000) and how many seats (100)
    public static void main(String[] arguments) throws Exception {
        int attempts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int seats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        System.exit(new Oversell(attempts, seats).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        var folder = Files.createTempDirectory("kolo-oversell");
        say("Data and logs in " + folder);
        try (var first = Node.start(folder, "first", 18105,
                List.of("--kolo.local.folder=" + folder.resolve("postgres")))) {
            first.ready(client);
            var passwords = Passwords.read(folder.resolve("postgres"));
            try (var second = Node.start(folder, "second", 18106,
                    List.of("--kolo.local.skip=true", "--spring.datasource.url=" + passwords.url(),
                            "--spring.datasource.username=kolo_app",
                            "--spring.datasource.password=" + passwords.of("kolo_app"),
                            "--kolo.migrator.url=" + passwords.url(),
                            "--kolo.migrator.username=kolo_migrator",
                            "--kolo.migrator.password=" + passwords.of("kolo_migrator")))) {
                second.ready(client);
                var database = JdbcClient
                        .create(new DriverManagerDataSource(passwords.url(), "postgres", passwords.of("postgres")));
                var edition = plant(database);
                say("Two nodes are ready; %,d guests have a letter, %d seats are free".formatted(attempts, seats));
                return rush(first, second, database, edition);
            }
        }
    }

    private record Passwords(String url, Map<String, String> byUser) {
        static Passwords read(Path folder) throws IOException {
            var byUser = new HashMap<String, String>();
            for (var line : Files.readAllLines(folder.resolve("pgpass"))) {
                var parts = line.split(":", 5);
                byUser.put(parts[3], parts[4]);
            }
            var port = Files.readString(folder.resolve("port")).strip();
            return new Passwords("jdbc:postgresql://127.0.0.1:" + port + "/kolo", byUser);
        }

        String of(String user) {
            return byUser.getOrDefault(user, "");
        }
    }

    private static String secret(int guest) {
        return "oversell-%034d".formatted(guest);
    }

    private static String digest(String secret) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    /// An announced edition with the seats, and what every guest has sent before the letter.
    private UUID plant(JdbcClient database) throws Exception {
        var tenant = database.sql("select id from tenancy.tenant where slug = 'clusnet'").query(UUID.class).single();
        var edition = UUID.randomUUID();
        var type = UUID.randomUUID();
        for (var statement : """
                             insert into events.edition (tenant_id, id, version, kind, slug, titles, descriptions, reports, state, visibility,
                                 precision, starts_on, starts_time, starts_at, ends_on, ends_time, ends_at, zone, attendance, sources,
                                 demonstration, sequence, created_at, changed_at, published_at)
                             values (:tenant, :edition, 0, 'CONFERENCE', 'oversell', '{"en": "Oversell"}', '{}', '{}', 'PUBLISHED', 'PUBLIC',
                                 'TIME', '2099-01-01', '10:00', '2099-01-01T09:00Z', '2099-01-01', '18:00', '2099-01-01T17:00Z',
                                 'Europe/Belgrade', 'OFFLINE', '{}', true, 0, '2026-01-01', '2026-01-01', '2026-01-01');
                             insert into events.registration_setting (tenant_id, id, version, waiting_list, offer_hours, auto_confirm,
                                 fairness, most_places, consents)
                             values (:tenant, :edition, 0, true, 24, false, 'STRICT', 1, '{}');
                             insert into events.participation_type (tenant_id, id, edition_id, rank, names, manner, members_only, retired)
                             values (:tenant, :type, :edition, 0, '{"en": "Guest"}', 'OPEN', false, false);
                             insert into events.pool (tenant_id, id, edition_id, kind, subject, capacity, allowed_over, taken, last_number)
                             values (:tenant, gen_random_uuid(), :edition, 'EVENT', '', :seats, 0, 0, 0)
                             """
                .split(";")) {
            database.sql(statement)
                    .param("tenant", tenant)
                    .param("edition", edition)
                    .param("type", type)
                    .param("seats", seats)
                    .update();
        }
        for (int guest = 0; guest < attempts; guest++) {
            database.sql("""
                         insert into events.submission (tenant_id, id, edition_id, digest, request, created_at)
                         values (:tenant, gen_random_uuid(), :edition, :digest, :request::jsonb, '2026-01-01')
                         """)
                    .param("tenant", tenant)
                    .param("edition", edition)
                    .param("digest", digest(secret(guest)))
                    .param("request",
                            """
                            {"submitKey": "%s", "type": "%s", "account": null, "member": null, "name": "Guest %d",
                             "email": "guest%d@example.org", "organisation": null, "country": "RS", "language": "en",
                             "mode": "ONSITE", "places": 1, "sessions": [], "answers": {}, "invitation": null}"""
                                    .formatted(UUID.randomUUID(), type, guest, guest))
                    .update();
        }
        return edition;
    }

    /// What a guest was told: the state in the words of the page, the place in the list, and how often they had to ask.
    private record Told(int guest, String state, long position, int asked, long millis) {}

    private boolean rush(Node first, Node second, JdbcClient database, UUID edition) throws Exception {
        var tokens = Map.of(first, token(first), second, token(second));
        var start = new CountDownLatch(1);
        var told = new ArrayList<java.util.concurrent.Future<Told>>();
        try (var guests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int guest = 0; guest < attempts; guest++) {
                int number = guest;
                told.add(guests.submit(() -> {
                    start.await();
                    return ask(number, number % 2 == 0 ? first : second, first, tokens);
                }));
            }
            long begin = System.nanoTime();
            start.countDown();
            quarter.await();
            int before = answered.get();
            secondIsDead = true;
            second.crash();
            say("One node killed after %,d answers, %.1f s".formatted(before, seconds(begin)));
            var all = new ArrayList<Told>();
            for (var one : told) {
                all.add(one.get());
            }
            say("%,d answers in %.1f s: %.0f registrations a second through both and then one node".formatted(
                    all.size(),
                    (lastAnswer.get() - begin) / 1e9, all.size() / ((lastAnswer.get() - begin) / 1e9)));
            return judge(all, first, database, edition);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private record Token(String cookie, String value) {}

    private Token token(Node node) throws Exception {
        var answer = client.send(
                node.request("/registrations/confirm/" + secret(0)).build(), BodyHandlers.ofString());
        var value = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(answer.body());
        if (answer.statusCode() != 200 || !value.find()) {
            throw new IllegalStateException("No form behind the link: " + answer.statusCode());
        }
        return new Token(answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0], value.group(1));
    }

    /// Asks until there is an answer; at the node that lives when the own one does not answer.
    private Told ask(int guest, Node own, Node living, Map<Node, Token> tokens) throws Exception {
        long begin = System.nanoTime();
        for (int asked = 1; asked <= 60; asked++) {
            var node = secondIsDead ? living : own;
            try {
                var answer = post(guest, node, tokens.getOrDefault(node, new Token("", "")));
                if (answer.statusCode() == 303) {
                    lastAnswer.accumulateAndGet(System.nanoTime(), Math::max);
                    answered.incrementAndGet();
                    quarter.countDown();
                    return new Told(guest, answer.headers().firstValue("Location").orElse(""), 0, asked,
                            (System.nanoTime() - begin) / 1_000_000);
                }
                serverErrors.incrementAndGet();
            } catch (IOException noAnswer) {
                repeated.incrementAndGet();
            }
            Wait.pause(Duration.ofMillis(500L + (guest * 31L) % 1500));
        }
        throw new IllegalStateException("Guest " + guest + " never got an answer");
    }

    private HttpResponse<Void> post(int guest, Node node, Token token) throws IOException, InterruptedException {
        var request = node.request("/registrations/confirm/" + secret(guest))
                .timeout(Duration.ofMinutes(5))
                .header("Cookie", token.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers
                        .ofString("_csrf=" + java.net.URLEncoder.encode(token.value(), StandardCharsets.UTF_8)));
        return client.send(request.build(), BodyHandlers.discarding());
    }

    /// Compares what everybody reads on their page with what is recorded.
    private boolean judge(List<Told> all, Node node, JdbcClient database, UUID edition) throws Exception {
        var recorded = new HashMap<String, String>();
        var positions = new HashMap<String, Long>();
        long[] waiting = {0};
        var numbers = new ArrayList<Long>();
        database.sql("select name, state, number from events.registration where edition_id = ? order by number")
                .param(edition)
                .query(row -> {
                    recorded.put(row.getString("name"), row.getString("state"));
                    numbers.add(row.getLong("number"));
                    if (row.getString("state").equals("WAITLISTED")) {
                        positions.put(row.getString("name"), ++waiting[0]);
                    }
                });
        int different = 0;
        try (var readers = Executors.newFixedThreadPool(16)) {
            var pages = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (var one : all) {
                pages.add(readers.submit(() -> agrees(one, node, recorded, positions)));
            }
            for (var page : pages) {
                different += page.get() ? 0 : 1;
            }
        }
        long confirmed = recorded.values().stream().filter("CONFIRMED"::equals).count();
        var taken = database.sql("select taken from events.pool where edition_id = ? and kind = 'EVENT'")
                .param(edition)
                .query(Integer.class)
                .single();
        long letters = database.sql("select count(*) from mail.message where template = 'events/letter/state'")
                .query(Long.class)
                .single();
        boolean gapless = numbers.size() == attempts && numbers.getFirst() == 1 && numbers.getLast() == attempts;
        var millis = all.stream().mapToLong(Told::millis).sorted().toArray();
        say("Confirmed: %d of %d seats (pool: %d taken); waiting: %,d; numbers 1 to %,d without a gap: %s".formatted(
                confirmed, seats, taken, waiting[0], attempts, gapless));
        say("Letters: %,d, one each; asked again after no answer: %,d; answers that were no answer: %,d".formatted(
                letters,
                repeated.get(), serverErrors.get()));
        say("Waiting for an answer: median %.1f s, 99 %% %.1f s, longest %.1f s".formatted(
                millis[millis.length / 2] / 1e3,
                millis[millis.length * 99 / 100] / 1e3, millis[millis.length - 1] / 1e3));
        say("Pages that say another thing than the record: " + different);
        boolean fine = confirmed == seats && taken == seats && waiting[0] == attempts - seats && gapless
                && letters == attempts && different == 0;
        say(fine ? "PASSED" : "FAILED");
        return fine;
    }

    private boolean agrees(Told told, Node node, Map<String, String> recorded, Map<String, Long> positions)
            throws Exception {
        var page = client.send(node.request(told.state()).build(), BodyHandlers.ofString());
        var name = "Guest " + told.guest();
        var position = POSITION.matcher(page.body());
        long read = position.find() ? Long.parseLong(position.group(1).replace(",", "")) : 0;
        boolean right = page.body().contains(">" + name + "<") && read == positions.getOrDefault(name, 0L)
                && recorded.getOrDefault(name, "").equals(read == 0 ? "CONFIRMED" : "WAITLISTED");
        if (!right) {
            say("%s reads position %d, recorded is %s %s".formatted(name, read, recorded.get(name),
                    positions.get(name)));
        }
        return right;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
