package kolo.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolotest.Answer;
import kolotest.Browser;

/// One node from its start to its end, with everything logged: what it tells its operator, the load balancer and the
/// collector of traces, and what it tells nobody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingSecretIsToldTests {
    private static final Pattern SECRET_ADDRESS = Pattern
            .compile(
                    "/(?:invitation|sign-in/link|password/reset|registrations/link|registrations/confirm)/([\\w-]{16,})");
    private final Set<String> secrets = new HashSet<>(WatchedNode.CANARIES);
    private final List<Answer> answers = new ArrayList<>();
    private WatchedNode node;

    @BeforeAll
    void start() {
        node = new WatchedNode();
    }

    @AfterAll
    void end() {
        node.close();
    }

    @Test
    @Order(1)
    void somebody_signs_in_and_loses_a_password_while_the_mail_server_is_away() {
        var browser = Browser.at(node.port(), "clusnet.localhost");
        secrets.add("canary-that-somebody-typed");
        signIn(browser, "canary-that-somebody-typed");
        signIn(browser, WatchedNode.PASSWORD);
        assertThat(keep(browser.get("/home")).status()).isEqualTo(200);
        var stranger = Browser.at(node.port(), "clusnet.localhost");
        keep(stranger.form(keep(stranger.get("/password/forgot")), "form[action$='/password/forgot']")
                .fill("email", "editor@example.org")
                .submit());
        keep(stranger.form(keep(stranger.get("/sign-in/letter")), "form[action$='/sign-in/letter']")
                .fill("email", "member@example.org")
                .submit());
        secrets.addAll(browser.cookies().values());
        secrets.addAll(stranger.cookies().values());

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(secretsInLetters()).hasSizeGreaterThan(5));
        secrets.addAll(secretsInLetters());
        for (var address : addressesInLetters()) {
            keep(stranger.get(address));
        }
        secrets.add("canary-in-an-address-of-a-guest");
        keep(stranger.get("/registrations/link/canary-in-an-address-of-a-guest"));
        keep(stranger.get("/registrations/confirm/canary-in-an-address-of-a-guest"));
        keep(stranger.get("/news/feed/canary-in-an-address-of-a-guest"));
        keep(stranger.get("/no/such/page/canary-in-an-address-of-a-guest?token=canary-in-an-address-of-a-guest"));
        keep(Browser.at(node.port(), "stranger.example").get("/invitation/canary-in-an-address-of-a-guest"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(node.database().superuser()).satisfies(source -> assertThat(
                        JdbcClient.create(source)
                                .sql("select count(*) from mail.message where attempts > 0")
                                .query(Long.class)
                                .single())
                        .isPositive()));
    }

    @Test
    @Order(2)
    void spans_name_the_network_and_lines_the_trace() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(String.join("", node.spans()))
                        .contains("kolo.network")
                        .contains("clusnet")
                        .contains("/invitation/{token}"));
        assertThat(node.lines()).anyMatch(line -> line.logger().equals("kolo.access")
                && line.keys().containsKey("traceId") && line.text().startsWith("GET /invitation/{token} "));
    }

    @Test
    @Order(3)
    void without_its_database_a_node_is_not_ready_and_is_again_when_it_is_back() {
        assertThat(health("readiness").status()).isEqualTo(200);
        node.wire().cut();
        var browser = Browser.at(node.port(), "clusnet.localhost");
        await().atMost(Duration.ofSeconds(15)).until(() -> health("readiness").status() == 503);
        assertThat(health("liveness").status()).isEqualTo(200);
        assertThat(keep(browser.get("/")).status()).isGreaterThanOrEqualTo(500);
        assertThat(keep(Browser.at(node.port(), "clusnet.localhost").get("/sign-in")).status())
                .isGreaterThanOrEqualTo(500);
        assertThat(actuator("/prometheus").text()).contains("kolo_database_up 0.0");

        node.wire().mend();

        await().atMost(Duration.ofSeconds(30)).until(() -> health("readiness").status() == 200);
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.get("/").status() == 200);
    }

    @Test
    @Order(4)
    void figures_name_networks_and_never_what_a_client_sent() {
        for (var path : List.of("", "/health", "/info", "/metrics", "/prometheus", "/env", "/configprops",
                "/loggers", "/heapdump", "/hosts?domain=clusnet.localhost", "/metrics/kolo.requests")) {
            keep(actuator(path));
        }
        var figures = actuator("/prometheus").text();
        assertThat(figures).contains("kolo_requests_seconds_count{network=\"clusnet\"")
                .contains("network=\"none\"")
                .contains("kolo_sign_ins_total{network=\"clusnet\",outcome=\"refused\"} 1.0")
                .doesNotContain("stranger");
        assertThat(actuator("/env").status()).as("not exposed").isEqualTo(404);
        assertThat(actuator("/configprops").status()).as("not exposed").isEqualTo(404);
    }

    @Test
    @Order(5)
    void a_node_that_stops_is_not_ready_first_and_answers_for_a_while() {
        var browser = Browser.at(node.port(), "clusnet.localhost");
        var stopped = CompletableFuture.runAsync(node::stop);

        await().atMost(Duration.ofSeconds(2)).until(() -> health("readiness").status() == 503);
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(stopped).isNotDone();

        stopped.join();
    }

    @Test
    @Order(6)
    void no_line_no_answer_and_no_span_holds_a_secret() {
        assertThat(node.lines()).hasSizeGreaterThan(100);
        // The first start on a laptop tells the owner of the laptop the password, which is its purpose.
        assertThat(node.lines().stream().filter(line -> !line.logger().equals("kolo.app.Welcome")))
                .allSatisfy(line -> assertThat(secrets).noneMatch(line.text()::contains));
        assertThat(answers.stream()
                .filter(answer -> answer.request().target().startsWith("/actuator")
                        || answer.status() >= 400))
                .allSatisfy(answer -> assertThat(WatchedNode.CANARIES).noneMatch(answer.text()::contains));
        assertThat(node.spans()).allSatisfy(span -> assertThat(secrets).noneMatch(span::contains));
    }

    @Test
    @Order(7)
    void every_line_of_a_request_and_of_a_job_says_whose_it_is() {
        var requests = node.lines()
                .stream()
                .filter(line -> line.thread().matches("http-nio-auto-\\d+-exec-.*")
                        && line.logger().startsWith("kolo."))
                .toList();
        assertThat(requests).isNotEmpty().allMatch(line -> line.keys().containsKey("kolo.request"));
        assertThat(requests.stream()
                .filter(line -> line.logger().equals("kolo.access")
                        && !line.text().startsWith("GET - 404") && !line.text().contains(" 50")))
                .isNotEmpty()
                .allMatch(line -> line.keys().containsKey("kolo.network"));
        assertThat(requests).anyMatch(line -> line.keys().containsKey("kolo.actor"));
        assertThat(node.lines().stream().filter(line -> line.logger().startsWith("kolo.mail.post")))
                .allMatch(line -> line.keys().containsKey("kolo.network"));
        assertThat(node.lines()).allMatch(line -> line.keys().values().stream().noneMatch(key -> key.contains("@")));
    }

    private void signIn(Browser browser, String password) {
        keep(browser.form(keep(browser.get("/sign-in")), "form[action$='/sign-in']")
                .fill("email", "administrator@example.org")
                .fill("password", password)
                .submit());
    }

    private Set<String> secretsInLetters() {
        var found = new HashSet<String>();
        for (var address : addressesInLetters()) {
            var matcher = SECRET_ADDRESS.matcher(address);
            if (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private List<String> addressesInLetters() {
        var letters = JdbcClient.create(node.database().superuser())
                .sql("select text from mail.message order by created_at")
                .query(String.class)
                .list();
        return letters.stream()
                .flatMap(text -> SECRET_ADDRESS.matcher(text).results().map(found -> found.group()))
                .distinct()
                .toList();
    }

    private Answer health(String group) {
        return actuator("/health/" + group);
    }

    private Answer actuator(String path) {
        return Browser.at(node.managementPort(), "localhost").get("/actuator" + path);
    }

    private Answer keep(Answer answer) {
        answers.add(answer);
        return answer;
    }
}
