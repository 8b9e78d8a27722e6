package kolo.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.kernel.EmailAddress;
import kolo.mail.LetterPreviews;
import kolo.tenancy.Domains;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolotest.Answer;
import kolotest.Browser;

class LifeCycleTests extends Console {

    @Autowired
    NetworkRegistry registry;
    @Autowired
    Domains domains;
    @Autowired
    LetterPreviews previews;
    @Autowired
    FirstOperator firstOperator;

    private static String path(Network network) {
        return "/operator/networks/" + network.id();
    }

    private Answer press(Network network, String action) {
        var browser = console();
        return browser.form(browser.get(path(network)), "form[action$='" + action + "']").submit();
    }

    private int front(String host) {
        return Browser.at(port, host).get("/").status();
    }

    @Test
    void a_suspended_network_answers_nobody_until_it_is_resumed() {
        var network = onboarded("pause");
        assertThat(press(network, "/suspension").status()).isEqualTo(303);
        assertThat(front("pause.localhost")).isEqualTo(503);
        assertThat(console().get("/operator?status=SUSPENDED").text()).contains("Network pause");
        assertThat(console().get("/operator?status=ACTIVE").text()).doesNotContain("Network pause");
        assertThat(press(network, "/resumption").status()).isEqualTo(303);
        assertThat(front("pause.localhost")).isEqualTo(200);
    }

    @Test
    void suspending_twice_is_told_to_the_second() {
        var network = onboarded("twice");
        var browser = console();
        var form = browser.form(browser.get(path(network)), "form[action$='/suspension']");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(form.submit().status()).isEqualTo(409);
    }

    @Test
    void closing_takes_the_networks_address_typed_out_and_it_can_be_opened_again() {
        var network = onboarded("over");
        var browser = console();
        var form = browser.form(browser.get(path(network) + "/closure"), "form.form");
        assertThat(form.fill("slug", "other").submit().status()).isEqualTo(422);
        assertThat(form.fill("slug", "over").submit().status()).isEqualTo(303);
        assertThat(front("over.localhost")).isEqualTo(410);
        assertThat(Browser.at(port, "over.localhost").get("/").text()).doesNotContain("Network over");
        assertThat(console().get("/operator?status=CLOSED").text()).contains("Network over");
        assertThat(order("over").submit().status()).as("its address stays taken").isEqualTo(422);
        assertThat(press(network, "/reopening").status()).isEqualTo(303);
        assertThat(front("over.localhost")).isEqualTo(200);
    }

    @Test
    void a_rename_keeps_the_old_name_and_is_refused_when_somebody_else_was_faster() {
        var network = onboarded("rename");
        var browser = console();
        var first = browser.form(browser.get(path(network) + "/name"), "form.form").fill("name", "New name");
        var second = browser.form(browser.get(path(network) + "/name"), "form.form").fill("name", "Newer name");
        assertThat(first.submit().status()).isEqualTo(303);
        assertThat(second.submit().status()).isEqualTo(409);
        assertThat(networks.get(network.id()).name()).isEqualTo("New name");
        assertThat(in(network.id(), () -> registry.names())).singleElement()
                .satisfies(period -> assertThat(period.name()).isEqualTo("Network rename"));
        assertThat(console().get(path(network)).text()).contains("Network rename");
    }

    @Test
    void a_host_name_counts_only_once_the_dns_proves_it() {
        var network = onboarded("domains");
        var browser = console();
        assertThat(browser.form(browser.get(path(network) + "/domains/new"), "form.form")
                .fill("host", "www.host.example.org")
                .submit()
                .status()).isEqualTo(303);
        assertThat(front("www.host.example.org")).isEqualTo(404);

        assertThat(press(network, "/proof").status()).isEqualTo(303);
        assertThat(front("www.host.example.org")).isEqualTo(404);

        var domain = in(network.id(), () -> domains.of(network.id())).getFirst();
        when(dns.textRecords("_kolo.www.host.example.org")).thenReturn(List.of("v=spf1", domain.token()));
        assertThat(press(network, "/proof").status()).isEqualTo(303);
        assertThat(front("www.host.example.org")).isEqualTo(200);

        assertThat(press(network, "/release").status()).isEqualTo(303);
        assertThat(front("www.host.example.org")).isEqualTo(404);
    }

    @Test
    void malformed_and_foreign_host_names_are_refused() {
        var network = onboarded("hosts");
        var other = onboarded("others");
        var browser = console();
        for (var host : List.of("localhost", "evil.localhost", "no host", "http://x.org", "-x.org", "x", "")) {
            assertThat(browser.form(browser.get(path(network) + "/domains/new"), "form.form")
                    .fill("host", host)
                    .submit()
                    .status()).as(host).isEqualTo(422);
        }
        browser.form(browser.get(path(network) + "/domains/new"), "form.form")
                .fill("host", "mine.example.org")
                .submit();
        var release = browser.form(browser.get(path(network)), "form[action$='/release']").request();
        var foreign = new kolotest.Request(release.method(),
                release.target().replace(network.id().toString(), other.id().toString()), release.headers(),
                release.body());
        assertThat(browser.send(foreign).status()).isEqualTo(404);
        assertThat(in(network.id(), () -> domains.of(network.id()))).hasSize(1);
    }

    @Test
    void the_platform_itself_is_no_network_to_be_suspended() {
        assertThat(console().get(path(platform)).status()).isEqualTo(404);
    }

    @Test
    void the_list_finds_networks_whatever_the_letters_and_sorts_them() {
        onboarded("aaa");
        onboarded("zzz");
        assertThat(console().get("/operator?q=NETW%C3%93RK+zzz").page().select("tbody tr")).hasSize(1);
        for (var sort : List.of("name", "-name", "status", "members", "-activity", "nonsense; drop table")) {
            var page = console().get("/operator?sort=" + sort.replace(" ", "+"));
            assertThat(page.status()).isEqualTo(200);
        }
    }

    @Test
    void the_outbox_shows_every_networks_messages_and_each_can_be_read() {
        onboarded("first");
        onboarded("second");
        var list = console().get("/operator/outbox").page();
        assertThat(list.select("tbody td").eachText()).contains("ana@first.example.org", "ana@second.example.org");
        var message = console().get(list.select("tbody th a").attr("href"));
        assertThat(message.status()).isEqualTo(200);
        assertThat(message.page().select("pre.letter").text()).isNotEmpty();
        var file = console().get(message.page().select("a[href$='letter.html']").attr("href"));
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void every_letter_can_be_looked_at_in_every_language() {
        var names = in(platform.id(), () -> previews.names());
        assertThat(names).isNotEmpty();
        assertThat(console().get("/operator/letters").page().select("main li a").eachText()).containsAll(names);
        for (var language : List.of("en", "sr-Cyrl", "sr-Latn", "ro")) {
            for (var name : names) {
                assertThat(console().get("/operator/letters/" + name + "?language=" + language).status())
                        .as(name + " " + language)
                        .isEqualTo(200);
            }
        }
        assertThat(console().get("/operator/letters/no-such-letter").status()).isEqualTo(404);
    }

    @Test
    void the_first_operator_gets_a_link_and_the_second_is_refused() {
        var link = firstOperator.invite(new EmailAddress("first@example.org"));
        assertThat(link).startsWith("http://localhost:8080/");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(kolo.kernel.Conflict.class)
                .isThrownBy(() -> firstOperator.invite(new EmailAddress("second@example.org")));
    }

    @Test
    void every_text_of_the_console_is_said_in_each_language() {
        assertThat(kolo.texts.Texts.load().problems()).isEmpty();
        for (var prefix : List.of("", "/sr-Latn", "/sr-Cyrl", "/ro")) {
            for (var path : Map.of("list", "/operator", "form", "/operator/networks/new", "health", "/operator/health",
                    "outbox", "/operator/outbox", "letters", "/operator/letters").values()) {
                assertThat(console().get(prefix + path).status()).as(prefix + path).isEqualTo(200);
            }
        }
    }
}
