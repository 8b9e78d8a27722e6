package kolo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kolo.WholeSystem;
import kolo.identity.AccountId;
import kolo.kernel.Ids;
import kolo.membership.MemberId;
import kolo.tenancy.TenantId;
import kolo.walls.Endpoints.Endpoint;
import kolotest.Answer;
import kolotest.Browser;
import kolotest.FreshDatabase;
import kolotest.Request;
import kolotest.TestDatabase;

/// Every endpoint × every role × another network's identifiers: the answer is the one for an identifier that nobody has.
///
/// The endpoints are read from the running application, so that a new one is here without anybody adding it; a kind of
/// identifier of which no row of the other network is known fails the test.
@WholeSystem
@FreshDatabase
class EndpointMatrixTests {
    /// Where a row of the other network is found, by the name of the identifier's type.
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("AccountId", "identity.account"),
            Map.entry("MemberId", "membership.member"),
            Map.entry("FileId", "files.file"),
            Map.entry("ImportRunId", "membership.import_run"),
            Map.entry("RepresentationId", "membership.representation"),
            Map.entry("StandingId", "membership.standing"),
            Map.entry("ClaimId", "membership.claim"),
            Map.entry("SessionId", "identity.session"),
            Map.entry("MessageId", "mail.message"));

    private static final String HERE = "ict.localhost";
    private static final String THERE = "clusnet";

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    TestDatabase database;

    @Test
    void another_networks_identifiers_are_answered_like_unknown_ones() {
        plantWhatTheFirstStartDoesNotBring();
        var endpoints = Endpoints.of(mappings);
        assertThat(endpoints).as("the application has endpoints").hasSizeGreaterThan(20);
        var foreign = foreignRows(endpoints);
        var differences = new ArrayList<String>();
        int comparisons = 0;
        int turn = 0;
        for (var role : List.of("visitor", "member", "editor", "administrator")) {
            turn++;
            for (var endpoint : endpoints) {
                if (endpoint.platform()) {
                    continue;
                }
                for (var attempt : attempts(endpoint, foreign, turn)) {
                    comparisons++;
                    compare(role, endpoint, attempt, differences);
                }
            }
        }
        LoggerFactory.getLogger(EndpointMatrixTests.class)
                .info("The matrix: {} endpoints, {} comparisons",
                        endpoints.size(), comparisons);
        assertThat(differences).isEmpty();
        assertThat(comparisons).isGreaterThan(60);
    }

    @Test
    void the_platforms_endpoints_do_not_exist_on_a_networks_host_and_the_other_way_round() {
        var administrator = signedIn(HERE, "administrator");
        for (var endpoint : Endpoints.of(mappings)) {
            if (endpoint.platform() && endpoint.method().equals("GET")) {
                var path = endpoint.pattern().replaceAll("\\{[^}]+}", Ids.next().toString());
                if (!path.equals("/")) {
                    assertThat(administrator.get(path).status()).as(path).isEqualTo(404);
                }
            }
        }
        assertThat(Browser.at(port, "localhost").get("/members").status()).isEqualTo(404);
    }

    /// What is put where: by name of the attempt, the foreign and the random request.
    private record Attempt(String name, Request foreign, Request random) {}

    /// @param turn which kind of identifier the first field gets; the others follow, so that the roles try different ones
    private static List<Attempt> attempts(Endpoint endpoint, Map<Class<?>, UUID> foreign, int turn) {
        var attempts = new ArrayList<Attempt>();
        if (!endpoint.typedIds().isEmpty()) {
            var unknown = new LinkedHashMap<Class<?>, UUID>();
            endpoint.typedIds().values().forEach(type -> unknown.put(type, Ids.next()));
            attempts.add(new Attempt("in the path", request(endpoint, foreign, Map.of()),
                    request(endpoint, unknown, Map.of())));
        } else if (endpoint.takesInput()) {
            var unknown = foreign.keySet().stream().map(type -> Ids.next()).toList();
            attempts.add(new Attempt("in query, body, upload and header",
                    filled(endpoint, List.copyOf(foreign.values()), turn), filled(endpoint, unknown, turn)));
        }
        return attempts;
    }

    private static Request filled(Endpoint endpoint, List<UUID> ids, int turn) {
        var fields = new LinkedHashMap<String, String>();
        int next = turn;
        for (var field : endpoint.fields()) {
            fields.put(field, ids.get(next++ % ids.size()).toString());
        }
        return request(endpoint, Map.of(), fields).with("X-Id", ids.get(turn % ids.size()).toString());
    }

    private static Request request(Endpoint endpoint, Map<Class<?>, UUID> ids, Map<String, String> fields) {
        var path = endpoint.pattern();
        for (var variable : endpoint.typedIds().entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", String.valueOf(ids.get(variable.getValue())));
        }
        path = path.replaceAll("\\{[^}]+}", "unknown").replace("/**", "/unknown");
        if (endpoint.method().equals("GET")) {
            var query = new StringBuilder(path);
            char separator = '?';
            for (var field : fields.entrySet()) {
                query.append(separator).append(field.getKey()).append('=').append(field.getValue());
                separator = '&';
            }
            return Request.get(query.toString());
        }
        return Request.post(path).form(fields);
    }

    private void compare(String role, Endpoint endpoint, Attempt attempt, List<String> differences) {
        var foreign = asSeen(ask(role, endpoint, attempt.foreign()));
        var random = asSeen(ask(role, endpoint, attempt.random()));
        var where = endpoint + " as " + role + ", " + attempt.name() + ": ";
        if (foreign.contains("TENANT-B")) {
            differences.add(where + "shows what belongs to the other network");
        }
        if (foreign.startsWith("5") || random.startsWith("5")) {
            differences.add(where + foreign.lines().findFirst().orElse(""));
        }
        if (!foreign.equals(random)) {
            differences.add(where + firstDifference(foreign.lines().toList(), random.lines().toList()));
        }
    }

    private static String firstDifference(List<String> foreign, List<String> unknown) {
        for (int line = 0; line < Math.min(foreign.size(), unknown.size()); line++) {
            if (!foreign.get(line).equals(unknown.get(line))) {
                return foreign.get(line) + " <> " + unknown.get(line);
            }
        }
        return foreign.size() + " lines <> " + unknown.size() + " lines";
    }

    private final Map<String, Browser> people = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private Answer ask(String role, Endpoint endpoint, Request request) {
        forgetLimits();
        var answer = send(role, endpoint, request);
        boolean signedOut = !role.equals("visitor") && (answer.status() == 401
                || String.valueOf(answer.header("Location")).contains("/sign-in"));
        if (signedOut && !endpoint.pattern().startsWith("/sign-")) {
            people.remove(role);
            answer = send(role, endpoint, request);
        }
        return answer;
    }

    private Answer send(String role, Endpoint endpoint, Request request) {
        var browser = people.computeIfAbsent(role, name -> {
            tokens.remove(name);
            return name.equals("visitor") ? Browser.at(port, HERE) : signedIn(HERE, name);
        });
        // what the request before has to say is not part of this answer
        browser.cookies().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).contains("flash"));
        if (endpoint.method().equals("GET")) {
            return browser.send(request);
        }
        var token = tokens.computeIfAbsent(role, name -> browser.get(name.equals("visitor") ? "/sign-in" : "/account")
                .page()
                .select("input[name=_csrf]")
                .attr("value"));
        return browser.send(request.with("X-CSRF-TOKEN", token));
    }

    private Browser signedIn(String host, String role) {
        forgetLimits();
        var browser = Browser.at(port, host);
        var form = browser.form(browser.get("/sign-in"), "form:has(input[name=password])");
        var answer = form.fill("email", role + "@example.org").fill("password", WholeSystem.PASSWORD).submit();
        assertThat(answer.status()).as(() -> "sign-in of " + role + ": " + answer).isEqualTo(303);
        return browser;
    }

    /// Status, headers but Date, and body, with identifiers, tokens and the moment masked.
    private static String asSeen(Answer answer) {
        var headers = answer.headers()
                .stream()
                .filter(header -> !Set.of("date", "set-cookie", "content-length", "etag")
                        .contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> header.getKey() + ": " + header.getValue())
                .sorted()
                .toList();
        // a spreadsheet carries the moment of its making
        boolean text = String.valueOf(answer.header("Content-Type")).startsWith("text/html");
        return answer.status() + "\n" + mask(String.join("\n", headers) + "\n" + (text ? answer.text() : ""));
    }

    private static String mask(String text) {
        // several messages about one form come in no fixed order
        return text.lines()
                .sorted()
                .collect(Collectors.joining("\n"))
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
                .replaceAll("name=\"_?csrf[a-z-]*\" content=\"[^\"]*\"", "CSRF")
                .replaceAll("nonce[-=\"]+[A-Za-z0-9+/=_-]+", "NONCE")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME");
    }

    /// Rows of the other network, written past the walls, for the kinds of thing that a first start has none of.
    private void plantWhatTheFirstStartDoesNotBring() {
        var superuser = JdbcClient.create(database.superuser());
        var tenant = superuser.sql("select id from tenancy.tenant where slug = ?")
                .param(THERE)
                .query(UUID.class)
                .single();
        var member = superuser.sql("select id from membership.member where tenant_id = ? limit 1")
                .param(tenant)
                .query(UUID.class)
                .single();
        superuser.sql("""
                      insert into files.file (tenant_id, id, name, media_type, bytes, sha256, visibility, created_at)
                      values (?, ?, 'TENANT-B.txt', 'text/plain', 1, repeat('0', 64), 'PUBLIC', '2026-01-01T00:00:00Z')
                      """).params(tenant, Ids.next()).update();
        superuser
                .sql("""
                     insert into membership.claim (tenant_id, id, version, member_id, organisation, applicant, email,
                       language, status, created_at)
                     values (?, ?, 0, ?, 'TENANT-B', 'TENANT-B', 'b@example.org', 'en', 'PENDING', '2026-01-01T00:00:00Z')
                     """)
                .params(tenant, Ids.next(), member)
                .update();
        superuser.sql("""
                      insert into membership.standing (tenant_id, id, version, member_id, standing, starts_on, reason,
                        recorded_at)
                      values (?, ?, 0, ?, 'PAUSED', '2026-01-01', 'TENANT-B', '2026-01-01T00:00:00Z')
                      """).params(tenant, Ids.next(), member).update();
    }

    private Map<Class<?>, UUID> foreignRows(List<Endpoint> endpoints) {
        var superuser = JdbcClient.create(database.superuser());
        var rows = new LinkedHashMap<Class<?>, UUID>();
        var missing = new ArrayList<String>();
        for (var endpoint : endpoints) {
            for (var type : endpoint.typedIds().values()) {
                if (endpoint.platform() || rows.containsKey(type)) {
                    continue;
                }
                var table = TABLES.get(type.getSimpleName());
                var row = table == null
                        ? java.util.Optional.<UUID>empty()
                        : superuser
                                .sql("""
                                     select id from %s where tenant_id = (select id from tenancy.tenant where slug = ?) limit 1
                                     """.formatted(
                                        table))
                                .param(THERE)
                                .query(UUID.class)
                                .optional();
                row.ifPresentOrElse(id -> rows.put(type, id), () -> missing.add(type.getSimpleName()));
            }
        }
        if (!missing.isEmpty()) {
            fail("No row of another network is known for: " + missing);
        }
        return rows;
    }

    private void forgetLimits() {
        JdbcClient.create(database.superuser()).sql("delete from identity.rate_limit").update();
    }

    @Test
    void the_kinds_of_identifier_are_the_ones_of_the_modules() {
        assertThat(TABLES).containsKeys(AccountId.class.getSimpleName(), MemberId.class.getSimpleName());
        assertThat(TABLES).doesNotContainKey(TenantId.class.getSimpleName());
    }
}
