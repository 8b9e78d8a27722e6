package kolo.governance.chair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import kolo.governance.mandate.Mandated;
import kolo.identity.Actor;

class ChairPageTests extends Mandated {

    @Test
    void visitors_see_who_chairs_who_did_and_who_is_settled_to_come() {
        var page = visit("/governance");
        assertThat(page).contains("In the chair · 2016", "Beta", "Alpha", "Gamma", "Confirmed");
    }

    @Test
    void at_the_first_midnight_of_a_term_the_page_names_the_new_chair() {
        itIs("2016-12-31T23:59:59");
        assertThat(visit("/governance")).contains("In the chair · 2016");
        itIs("2017-01-01T00:00:00");
        assertThat(visit("/governance")).contains("In the chair · 2017");
    }

    @Test
    void a_carry_over_is_shown_publicly_and_after_it_nobody_is_named() {
        itIs("2018-02-01T10:00:00");
        assertThat(visit("/governance")).contains("Stays until a successor is found", "31 March 2018");
        itIs("2018-04-01T00:00:00");
        assertThat(visit("/governance")).contains("Not known since 1 January 2018");
    }

    @Test
    void the_front_page_and_the_page_of_the_member_know_it() {
        assertThat(visit("/")).contains("In the chair · 2016", "Beta");
        assertThat(visit("/members/" + member("Beta"))).contains("Offices held", "2016");
        assertThat(visit("/members/" + member("Delta"))).doesNotContain("Offices held");
    }

    @Test
    void a_network_without_a_chair_says_so() {
        actsAs(Actor.visitor());
        var browser = kolotest.Browser.at(port, theirs.slug() + ".localhost");
        assertThat(browser.get("/governance").text()).contains("This network has no chair");
        assertThat(browser.get("/").text()).doesNotContain("In the chair");
    }

    @Test
    void in_every_language() {
        assertThat(visit("/sr-Cyrl/governance")).contains("Председава · 2016");
        assertThat(visit("/ro/governance")).contains("Prezidează · 2016");
    }

    private String visit(String path) {
        actsAs(Actor.visitor());
        return browser().get(path).text();
    }
}
