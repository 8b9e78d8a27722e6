package kolo.identity.sessions;

import static kolo.identity.Neighbours.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.IdentityTestApplication;
import kolo.identity.AccountId;
import kolo.identity.MovableClock;
import kolo.identity.Neighbours;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolo.tenancy.TenantId;
import kolotest.Answer;
import kolotest.Browser;
import kolotest.FreshDatabase;
import kolotest.Request;
import kolotest.TestDatabase;

@SpringBootTest(classes = IdentityTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@FreshDatabase
class FrontDoorTests {
    private static final String ANA = "ana@example.org";

    @LocalServerPort
    int port;
    @Autowired
    Neighbours neighbours;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    TestDatabase database;

    private String slug = "";
    private TenantId here = new TenantId(Ids.next());
    private TenantId nextDoor = here;
    private AccountId ana = new AccountId(Ids.next());

    @BeforeEach
    void a_network_with_ana() {
        slug = Ids.next().toString().substring(24);
        here = neighbours.network("here-" + slug);
        nextDoor = neighbours.network("next-" + slug);
        ana = neighbours.account(here, ANA, Role.ADMINISTRATOR);
    }

    @AfterEach
    void now_again() {
        clock.reset();
    }

    private Browser browser() {
        return Browser.at(port, "here-" + slug + ".localhost");
    }

    private Answer signIn(Browser browser) {
        var token = browser.get("/form").text();
        return browser.send(Request.post("/in").form(Map.of("email", ANA, "password", PASSWORD, "_csrf", token)));
    }

    private Browser signedIn() {
        var browser = browser();
        assertThat(signIn(browser).text()).startsWith("Ana of here-");
        return browser;
    }

    private long sessionRows() {
        return JdbcClient.create(database.superuser())
                .sql("select count(*) from identity.session where tenant_id = ?")
                .param(here.value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_visitor_gets_no_cookie_and_costs_no_session() {
        var browser = browser();
        assertThat(browser.get("/public").headers("Set-Cookie")).isEmpty();
        assertThat(browser.get("/me").text()).startsWith("visitor");
        browser.get("/form");
        assertThat(browser.cookies()).containsOnlyKeys("KOLO-CSRF");
        assertThat(sessionRows()).isZero();
    }

    @Test
    void signing_in_begins_a_session_with_256_bits_and_a_careful_cookie() {
        var browser = browser();
        var answer = signIn(browser);
        assertThat(answer.headers("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("KOLO=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain="));
        assertThat(browser.cookies().get("KOLO")).hasSize(43);
        assertThat(browser.get("/me").text()).startsWith("Ana");
    }

    @Test
    void a_session_id_planted_before_signing_in_is_worth_nothing_after_it() {
        var browser = signedIn();
        var before = browser.cookies().get("KOLO");
        signIn(browser);
        assertThat(browser.cookies().get("KOLO")).isNotEqualTo(before);
        assertThat(browser().always("Cookie", "KOLO=" + before).get("/me").text()).startsWith("visitor");
    }

    @Test
    void a_session_of_one_host_is_nothing_on_another() {
        neighbours.account(nextDoor, ANA, Role.ADMINISTRATOR);
        var id = signedIn().cookies().get("KOLO");
        var thief = Browser.at(port, "next-" + slug + ".localhost").always("Cookie", "KOLO=" + id);
        assertThat(thief.get("/me").text()).startsWith("visitor of next-");
        assertThat(browser().always("Cookie", "KOLO=" + id).get("/me").text()).startsWith("Ana");
    }

    @Test
    void without_row_security_the_tenant_in_the_session_still_keeps_it_at_home() {
        var superuser = JdbcClient.create(database.superuser());
        var id = signedIn().cookies().get("KOLO");
        superuser.sql("alter table identity.session disable row level security").update();
        superuser.sql("alter table identity.session_attributes disable row level security").update();
        try {
            var thief = Browser.at(port, "next-" + slug + ".localhost").always("Cookie", "KOLO=" + id);
            assertThat(thief.get("/me").text()).startsWith("visitor of next-");
        } finally {
            superuser.sql("alter table identity.session enable row level security").update();
            superuser.sql("alter table identity.session_attributes enable row level security").update();
        }
    }

    @Test
    void who_is_disabled_is_a_visitor_at_the_next_request() {
        var other = neighbours.account(here, "mira@example.org", Role.ADMINISTRATOR);
        var browser = signedIn();
        neighbours.within(here, () -> neighbours.as(other, () -> people.disable(ana)));
        assertThat(browser.get("/me").text()).startsWith("visitor");
    }

    @Test
    void a_session_ends_when_it_is_idle_and_when_it_is_old() {
        var browser = signedIn();
        clock.advance(Duration.ofHours(8).plusMinutes(1));
        assertThat(browser.get("/me").text()).startsWith("visitor");
    }

    @Test
    void signing_out_ends_the_session_here_and_everywhere() {
        var one = signedIn();
        var two = signedIn();
        assertThat(one.get("/sessions").text()).isEqualTo("2");
        var token = one.get("/form").text();
        assertThat(one.send(Request.post("/out-elsewhere").with("X-CSRF-TOKEN", token)).text()).isEqualTo("1");
        assertThat(two.get("/me").text()).startsWith("visitor");
        assertThat(one.send(Request.post("/out").with("X-CSRF-TOKEN", token)).text()).startsWith("visitor");
        assertThat(one.get("/me").text()).startsWith("visitor");
        assertThat(sessionRows()).isZero();
    }

    @Test
    void a_post_without_the_token_or_with_another_browser_s_is_refused() {
        var browser = signedIn();
        assertThat(browser.send(Request.post("/out")).status()).isEqualTo(403);
        var foreign = browser().get("/form").text();
        assertThat(browser.send(Request.post("/out").form(Map.of("_csrf", foreign))).status()).isEqualTo(403);
        var own = browser.get("/form").text();
        assertThat(browser.send(Request.post("/out").form(Map.of("_csrf", own))).status()).isEqualTo(200);
    }

    @Test
    void a_token_from_before_signing_in_is_not_accepted_after_it() {
        var browser = browser();
        var before = browser.get("/form").text();
        signIn(browser);
        assertThat(browser.send(Request.post("/out").form(Map.of("_csrf", before))).status()).isEqualTo(403);
    }

    @Test
    void twenty_first_writes_at_once_are_no_error() throws Exception {
        var browser = browser();
        var token = browser.get("/form").text();
        var csrf = browser.cookies().get("KOLO-CSRF");
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> browser()
                            .always("Cookie", "KOLO-CSRF=" + csrf)
                            .send(Request.post("/in")
                                    .form(Map.of("email", ANA, "password", PASSWORD, "_csrf", token)))
                            .status())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 429);
            }
        }
        var shared = signedIn().cookies().get("KOLO");
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> browser().always("Cookie", "KOLO=" + shared).get("/me").status())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void two_host_headers_or_a_target_of_another_host_are_bad_requests() {
        assertThat(browser().always("Host", "here-" + slug + ".localhost")
                .always("Host", "next-" + slug + ".localhost")
                .get("/me")
                .status()).isEqualTo(400);
        assertThat(browser().get("http://next-" + slug + ".localhost/me").status()).isEqualTo(400);
    }

    @Test
    void forwarded_headers_of_a_stranger_change_nothing() {
        var liar = browser().always("X-Forwarded-Host", "next-" + slug + ".localhost")
                .always("Forwarded", "host=next-" + slug + ".localhost;for=203.0.113.9")
                .always("X-Forwarded-For", "203.0.113.9")
                .always("X-Forwarded-Proto", "https");
        assertThat(liar.get("/me").text()).isEqualTo("visitor of here-" + slug);
        assertThat(liar.get("/address").text()).isEqualTo("here-" + slug + ".localhost 127.0.0.1");
    }

    @Test
    void answers_carry_the_headers_that_every_page_has() {
        var answer = browser().get("/me");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
