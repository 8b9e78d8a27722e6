package kolo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kolo.WholeSystem;
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
@FreshDatabase(shared = "walls")
class EndpointMatrixTests {
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
    void another_networks_identifiers_are_answered_like_unknown_ones() throws IOException {
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
        // several messages about one form come in no fixed order; identifiers are masked before they can decide one
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("X-Request-Id: [0-9a-f]{16}|<code>[0-9a-f]{16}</code>", "REQUEST")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
                .replaceAll("name=\"_?csrf[a-z-]*\" content=\"[^\"]*\"", "CSRF")
                .replaceAll("nonce[-=\"]+[A-Za-z0-9+/=_-]+", "NONCE")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME")
                .lines()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// Rows of the other network, written past the walls, for the kinds of thing that a first start has none of: each
    /// module's in a file of its own, where `:tenant` and `:member` stand for the other network and one of its members.
    private void plantWhatTheFirstStartDoesNotBring() throws IOException {
        var superuser = JdbcClient.create(database.superuser());
        var tenant = superuser.sql("select id from tenancy.tenant where slug = ?")
                .param(THERE)
                .query(UUID.class)
                .single();
        var member = superuser.sql("select id from membership.member where tenant_id = ? limit 1")
                .param(tenant)
                .query(UUID.class)
                .single();
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:kolo/walls/plant/*.sql");
        assertThat(files).isNotEmpty();
        for (var file : files) {
            for (var statement : file.getContentAsString(StandardCharsets.UTF_8).split(";\\R")) {
                if (!statement.isBlank()) {
                    superuser.sql(statement).param("tenant", tenant).param("member", member).update();
                }
            }
        }
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
                var row = superuser
                        .sql("""
                             select id from %s where tenant_id = (select id from tenancy.tenant where slug = ?) limit 1
                             """.formatted(tableOf(type)))
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

    /// The table of a kind of thing, from the name of its identifier: `kolo.membership.ImportRunId` is
    /// `membership.import_run`. A name that leads to no table fails the test.
    private static String tableOf(Class<?> type) {
        var module = type.getPackageName().split("\\.")[1];
        var thing = type.getSimpleName().replaceFirst("Id$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return module + "." + thing.toLowerCase(Locale.ROOT);
    }

    private void forgetLimits() {
        JdbcClient.create(database.superuser()).sql("delete from identity.rate_limit").update();
    }

    @Test
    void the_table_of_an_identifier_follows_from_its_name() {
        assertThat(tableOf(MemberId.class)).isEqualTo("membership.member");
        assertThat(tableOf(TenantId.class)).isEqualTo("tenancy.tenant");
    }
}
