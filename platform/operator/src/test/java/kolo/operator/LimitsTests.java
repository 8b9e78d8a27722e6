package kolo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.audit.AuditTrail;
import kolo.identity.Actor;
import kolo.tenancy.Limits;
import kolo.tenancy.Network;
import kolotest.Browser;
import kolotest.Form;

/// The operator says what a network may use.
class LimitsTests extends Console {
    @Autowired
    Limits limits;
    @Autowired
    AuditTrail trail;

    private static String path(Network network) {
        return "/operator/networks/" + network.id();
    }

    private Form form(Browser browser, Network network) {
        return browser.form(browser.get(path(network) + "/limits"), "form.form");
    }

    @Test
    void what_is_left_empty_stays_usual_and_the_other_network_keeps_its_own() {
        var one = onboarded("limits-one");
        var other = onboarded("limits-other");
        assertThat(form(console(), one).fill("members", "1.200").fill("mails", "50").submit().status()).isEqualTo(303);

        assertThat(networks.get(one.id()).limits()).satisfies(now -> {
            assertThat(now.members()).isEqualTo(1_200);
            assertThat(now.mailsADay()).isEqualTo(50);
            assertThat(now.storage()).isEqualTo(limits.usual().storage());
            assertThat(now.requestsASecond()).isEqualTo(limits.usual().requestsASecond());
        });
        assertThat(networks.get(other.id()).limits()).isEqualTo(limits.usual());
        assertThat(console().get(path(one)).text()).contains("Limits", "of 50");
        assertThat(in(one.id(), () -> trail.find(AuditTrail.Query.all(1, 10).withAction("operator.audit.limits-set")))
                .entries()).singleElement()
                .satisfies(entry -> assertThat(entry.changes().toString()).contains("usual", "1200", "50")
                        .doesNotContain("storage"));
        assertThat(form(console(), one).fill("members", "").fill("mails", "").submit().status()).isEqualTo(303);
        assertThat(networks.get(one.id()).limits()).isEqualTo(limits.usual());
    }

    @Test
    void nonsense_is_refused_and_changes_nothing() {
        var network = onboarded("limits-nonsense");
        for (var value : List.of("0", "-5", "many", "1.5", "12,50", "1.2000", "99999999999999999999")) {
            var answer = form(console(), network).fill("requests", value).submit();
            assertThat(answer.status()).as(value).isEqualTo(422);
            assertThat(answer.text()).contains("Enter a whole number of at least 1, or nothing.");
        }
        assertThat(networks.get(network.id()).limits()).isEqualTo(limits.usual());
    }

    @Test
    void two_operators_at_once_do_not_overwrite_each_other() {
        var network = onboarded("limits-twice");
        var browser = console();
        var first = form(browser, network).fill("members", "10");
        var second = form(browser, network).fill("members", "20");
        assertThat(first.submit().status()).isEqualTo(303);
        assertThat(second.submit().status()).isEqualTo(409);
        var third = form(browser, network).fill("members", "30");
        var fourth = form(browser, network).fill("members", "40");
        assertThat(third.submit().status()).isEqualTo(303);
        assertThat(fourth.submit().status()).isEqualTo(409);
        assertThat(networks.get(network.id()).limits().members()).isEqualTo(30);
    }

    @Test
    void nobody_but_an_operator_sets_limits_and_only_on_the_platforms_host() {
        var network = onboarded("limits-own");
        var form = form(console(), network).fill("members", "77");
        actsAs(Actor.visitor());
        assertThat(form.submit().status()).isNotEqualTo(303);
        assertThat(networks.get(network.id()).limits()).isEqualTo(limits.usual());
        console();
        assertThat(Browser.at(port, "limits-own.localhost").get(path(network) + "/limits").status()).isEqualTo(404);
    }
}
