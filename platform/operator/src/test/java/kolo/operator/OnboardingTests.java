package kolo.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.audit.AuditTrail;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.Slug;
import kolo.mail.Mailbox;
import kolo.tenancy.Blueprint;
import kolo.tenancy.Brand;
import kolo.tenancy.NetworkSetup;
import kolo.tenancy.Settings;
import kolotest.Answer;
import kolotest.Browser;
import kolotest.Samples;
import kolotest.TestDatabase;

class OnboardingTests extends Console {

    @Autowired
    AuditTrail trail;
    @Autowired
    Accounts accounts;
    @Autowired
    Mailbox mailbox;
    @Autowired
    Settings settings;
    @Autowired
    Onboarding onboarding;
    @Autowired
    TestDatabase database;

    private long networksNow() {
        return transaction.execute(status -> (long) networks.all().size());
    }

    @Test
    void one_form_makes_a_network_that_answers_at_once_and_invites_its_first_administrator() {
        var answer = order("fourth").fill("language", "sr-Cyrl").choose("languages", "en", "sr-Latn").submit();

        assertThat(answer.status()).isEqualTo(303);
        var network = network("fourth").orElseThrow();
        assertThat(answer.location()).isEqualTo("/operator/networks/" + network.id());
        assertThat(network.languages()).containsExactly("sr-Cyrl", "en", "sr-Latn");
        assertThat(Browser.at(port, "fourth.localhost").get("/").status()).isEqualTo(200);
        assertThat(in(network.id(), () -> accounts.byEmail(new EmailAddress("ana@fourth.example.org"))))
                .hasValueSatisfying(ana -> assertThat(ana.roles()).containsExactly(Role.ADMINISTRATOR));
        assertThat(in(network.id(), () -> mailbox.newest())).singleElement()
                .satisfies(mail -> assertThat(mail.links())
                        .anySatisfy(link -> assertThat(link).startsWith("http://fourth.localhost:8080/")));
        var page = console().get(answer.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Network fourth", "http://fourth.localhost:8080/");
    }

    @Test
    void the_deed_is_in_the_platforms_log_and_in_the_networks_own() {
        var network = onboarded("logged");
        assertThat(in(network.id(), () -> trail.find(AuditTrail.Query.all(1, 10))).entries())
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("operator.audit.onboarded"));
        await().untilAsserted(() -> assertThat(
                in(platform.id(), () -> trail.find(AuditTrail.Query.all(1, 50).about("network", network.id().value()))))
                .satisfies(page -> assertThat(page.entries()).singleElement().satisfies(entry -> {
                    assertThat(entry.actorId()).contains(OPERATOR);
                    assertThat(entry.changes()).anySatisfy(
                            change -> assertThat(change.after()).isEqualTo("Network logged"));
                })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "operator", "Clus Net", "clus_net", "-clus", "a", "сlusnet", "clusnеt",
        "xn--clusnet-x"})
    void a_slug_that_is_reserved_malformed_or_written_in_look_alike_letters_is_refused(String slug) {
        long before = networksNow();
        var answer = order(slug).submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-slug[aria-invalid=true]")).hasSize(1);
        assertThat(networksNow()).isEqualTo(before);
    }

    @Test
    void a_slug_that_is_taken_or_looks_like_another_is_refused() {
        onboarded("clusnet");
        assertThat(order("clusnet").submit().status()).isEqualTo(422);
        var alike = order("c1usnet").submit();
        assertThat(alike.status()).isEqualTo(422);
        assertThat(alike.text()).contains("looks like that of another network, clusnet");
    }

    @Test
    void an_empty_slug_takes_the_suggestion_and_a_taken_suggestion_gets_a_number() {
        assertThat(order("x").fill("slug", "").fill("shortName", "Жеnski klaster").submit().status()).isEqualTo(422);
        assertThat(order("x").fill("slug", "").fill("shortName", "Женски кластер").submit().status()).isEqualTo(303);
        assertThat(network("zenski-klaster")).isPresent();
        assertThat(console().get("/operator/slug?shortName=Zenski%20klaster").text())
                .contains("zenski-klaster-2.localhost");
        assertThat(console().get("/operator/slug?shortName=%21%21").status()).isEqualTo(200);
    }

    @Test
    void a_spreadsheet_is_tried_first_and_imported_only_when_confirmed() {
        long before = networksNow();
        var tried = order("sheet").attach("members", "members.csv", "text/csv", "Ana\nMira".getBytes(
                StandardCharsets.UTF_8)).submit();

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.page().select("#foreseen tbody tr")).hasSize(2);
        assertThat(networksNow()).isEqualTo(before);

        assertThat(console().form(tried, "form.form").value("draft")).isNotEmpty();
    }

    @Test
    void what_was_tried_is_what_is_imported() {
        var browser = console();
        var form = browser.form(browser.get("/operator/networks/new"), "form.form")
                .fill("name", "Sheet")
                .fill("shortName", "Sheet")
                .fill("slug", "sheet-two")
                .fill("country", "RS")
                .fill("administratorName", "Ana")
                .fill("administratorEmail", "ana@sheet.example.org")
                .attach("members", "members.csv", "text/csv", "Ana\nMira".getBytes(StandardCharsets.UTF_8));
        var tried = form.submit();
        var answer = browser.form(tried, "form.form").submit();

        assertThat(answer.status()).isEqualTo(303);
        var network = network("sheet-two").orElseThrow();
        assertThat(in(network.id(), () -> settings.find("test.lines"))).contains("Ana,Mira");

        var again = browser.form(tried, "form.form").fill("slug", "sheet-three").submit();
        assertThat(again.status()).as("a draft is used once").isEqualTo(422);
        assertThat(network("sheet-three")).isEmpty();
    }

    @Test
    void a_spreadsheet_with_a_refused_row_keeps_nothing() {
        long before = networksNow();
        var answer = order("refused").attach("members", "members.csv", "text/csv",
                "Ana\nrefused".getBytes(StandardCharsets.UTF_8)).submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#foreseen tbody tr:first-child").text()).contains("refused");
        assertThat(networksNow()).isEqualTo(before);
    }

    @Test
    void when_one_module_refuses_nothing_of_the_network_is_kept() {
        long before = networksNow();
        var sheet = new NetworkSetup.Spreadsheet("members.csv", "refused".getBytes(StandardCharsets.UTF_8));
        var administrator = new NetworkOrder.Administrator("Ana", new EmailAddress("ana@nothing.example.org"));
        var order = new NetworkOrder("Nothing", "Nothing", new Slug("nothing"), Blueprint.ORGANISATIONS,
                new CountryCode("RS"), ZoneId.of("Europe/Belgrade"), List.of("en"), Brand.KOLO,
                Optional.of(administrator), Optional.of(sheet));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> onboarding.onboard(order));
        assertThat(networksNow()).isEqualTo(before);
        assertThat(JdbcClient.create(database.superuser())
                .sql("select count(*) from mail.message where to_address = 'ana@nothing.example.org'")
                .query(Long.class)
                .single()).isZero();
    }

    @Test
    void the_same_order_twice_at_once_makes_one_network() throws Exception {
        var first = order("at-once");
        var second = order("at-once");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.<Callable<Answer>>of(first::submit, second::submit));
            assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(network("at-once")).isPresent();
    }

    @Test
    void hostile_input_gets_an_answer_and_leaves_nothing_half_done() {
        var texts = List.of("name", "shortName", "slug", "administratorName", "administratorEmail");
        var choices = List.of("country", "zone", "language", "blueprint", "draft");
        Samples.hostileTexts().forEach((what, text) -> List.of(texts, choices).forEach(fields -> {
            var form = order("hostile-" + Integer.toHexString(what.hashCode() * 31 + fields.hashCode()));
            fields.forEach(field -> form.without(field).smuggle(field, text));
            assertThat(form.submit().status()).as(fields + ": " + what).isIn(400, 413, 422);
        }));
    }

    @Test
    void nobody_but_an_operator_uses_the_console() {
        for (var path : new String[]{"/operator", "/operator/networks/new", "/operator/health", "/operator/outbox",
            "/operator/letters", "/operator/slug"}) {
            actsAs(Actor.of(OPERATOR, "Ana", Set.of(), Authority.NONE));
            assertThat(console().get(path).status()).as(path).isEqualTo(403);
            actsAs(Actor.visitor());
            assertThat(console().get(path).location()).as(path).startsWith("/sign-in");
        }
    }

    @Test
    void the_console_does_not_exist_on_a_networks_host() {
        onboarded("plain");
        for (var path : new String[]{"/operator", "/operator/networks/new", "/operator/health", "/operator/outbox"}) {
            assertThat(Browser.at(port, "plain.localhost").get(path).status()).as(path).isEqualTo(404);
        }
    }
}
