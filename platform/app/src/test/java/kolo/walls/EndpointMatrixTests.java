package kolo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
        var endpoints = Endpoints.of(mappings);
        assertThat(endpoints).as("the application has endpoints").hasSizeGreaterThan(20);
        var foreign = foreignRows(endpoints);
        var differences = new ArrayList<String>();
        int comparisons = 0;
        for (var role : List.of("visitor", "editor", "administrator")) {
            for (var endpoint : endpoints) {
                if (endpoint.platform()) {
                    continue;
                }
                for (var attempt : attempts(endpoint, foreign)) {
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

    private List<Attempt> attempts(Endpoint endpoint, Map<Class<?>, UUID> foreign) {
        var attempts = new ArrayList<Attempt>();
        if (!endpoint.typedIds().isEmpty()) {
            var unknown = new LinkedHashMap<Class<?>, UUID>();
            endpoint.typedIds().values().forEach(type -> unknown.put(type, Ids.next()));
            attempts.add(new Attempt("in the path", request(endpoint, foreign, Map.of()),
                    request(endpoint, unknown, Map.of())));
        }
        if (endpoint.takesInput() && endpoint.typedIds().isEmpty()) {
            for (var type : foreign.entrySet()) {
                attempts.add(new Attempt("of " + type.getKey().getSimpleName() + " in query, body, upload and header",
                        filled(endpoint, foreign, type.getValue()), filled(endpoint, foreign, Ids.next())));
            }
        }
        return attempts;
    }

    private static Request filled(Endpoint endpoint, Map<Class<?>, UUID> ids, UUID id) {
        var fields = new LinkedHashMap<String, String>();
        endpoint.fields().forEach(field -> fields.put(field, id.toString()));
        return request(endpoint, ids, fields).with("X-Id", id.toString());
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
        forgetLimits();
        var foreign = asSeen(ask(role, endpoint, attempt.foreign()));
        forgetLimits();
        var random = asSeen(ask(role, endpoint, attempt.random()));
        if (foreign.contains("TENANT") || !foreign.equals(random)) {
            differences
                    .add("%s as %s, %s:%n%s%n--- but for an unknown one:%n%s".formatted(endpoint, role, attempt.name(),
                            foreign, random));
        }
        if (foreign.startsWith("5")) {
            differences.add("%s as %s, %s: %s".formatted(endpoint, role, attempt.name(), foreign));
        }
    }

    private final Map<String, Browser> people = new LinkedHashMap<>();

    private Answer ask(String role, Endpoint endpoint, Request request) {
        var browser = person(role);
        if (!endpoint.method().equals("GET")) {
            var page = browser.get(role.equals("visitor") ? "/sign-in" : "/account");
            var token = page.page().select("input[name=_csrf]").attr("value");
            return browser.send(request.with("X-CSRF-TOKEN", token));
        }
        return browser.send(request);
    }

    private Browser person(String role) {
        if (role.equals("visitor")) {
            return Browser.at(port, HERE);
        }
        var known = people.get(role);
        if (known == null || known.get("/account").status() != 200) {
            known = signedIn(HERE, role);
            people.put(role, known);
        }
        return known;
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
                        .contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(header -> header.getKey() + ": " + header.getValue())
                .sorted()
                .toList();
        return mask(answer.status() + "\n" + String.join("\n", headers) + "\n" + answer.text());
    }

    private static String mask(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
                .replaceAll("(?:name=\"csrf\"|name=\"_csrf\") content=\"[^\"]*\"", "CSRF")
                .replaceAll("nonce[-=\"]+[A-Za-z0-9+/=_-]+", "NONCE")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME");
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
