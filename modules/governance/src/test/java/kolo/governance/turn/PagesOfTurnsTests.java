package kolo.governance.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.governance.ContactRole;
import kolo.governance.TermContact;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.mail.LetterPreviews;
import kolotest.Samples;

/// What people enter, and what they are told.
class PagesOfTurnsTests extends ChairedNetwork {
    @Autowired
    LetterPreviews previews;

    @Test
    void a_past_term_is_entered_with_irregular_days_its_persons_and_its_mandate() {
        var browser = browser();
        var form = browser.get("/governance/offices/" + chair + "/term");
        var answer = browser.form(form, "form.form")
                .fill("member", member("Alpha").toString())
                .fill("firstDay", "2014-10-15")
                .fill("lastDay", "2015-11-30")
                .fill("president", "Peter")
                .fill("director", "Anna")
                .fill("directorUntil", "2015-03-31")
                .fill("mandate", "Link members")
                .fill("source", "https://example.org/minutes")
                .submit();
        assertThat(answer.status()).isEqualTo(303);
        var term = in(ours, () -> governance.termsOf(member("Alpha"))).getFirst();
        assertThat(term.kind()).isEqualTo(TermKind.PAST);
        assertThat(term.until()).isEqualTo(day("2015-12-01"));
        assertThat(term.contacts()).extracting(TermContact::role)
                .containsExactlyInAnyOrder(ContactRole.PRESIDENT, ContactRole.EXECUTIVE_DIRECTOR);
        assertThat(browser.get("/governance/terms/" + term.id()).text()).contains("Peter", "Link members");
    }

    @Test
    void an_overlap_a_wrong_order_and_a_missing_holder_are_refused_in_words() {
        var browser = browser();
        var form = browser.get("/governance/offices/" + chair + "/term");
        var overlap = browser.form(form, "form.form")
                .fill("member", member("Alpha").toString())
                .fill("firstDay", "2015-06-01")
                .fill("lastDay", "2016-01-01")
                .submit();
        assertThat(overlap.status()).isEqualTo(409);
        assertThat(overlap.text()).contains("Beta");
        var order = browser.form(form, "form.form")
                .fill("member", member("Alpha").toString())
                .fill("firstDay", "2015-06-01")
                .fill("lastDay", "2015-05-01")
                .submit();
        assertThat(order.status()).isEqualTo(422);
        assertThat(order.text()).contains("before the first day");
        var nobody = browser.form(form, "form.form")
                .fill("firstDay", "2015-01-01")
                .fill("lastDay", "2015-05-01")
                .submit();
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Say who holds");
        assertThat(browser.form(form, "form.form")
                .fill("member", member("Alpha").toString())
                .fill("firstDay", "soon")
                .fill("lastDay", "2015-05-01")
                .submit()
                .status()).isEqualTo(422);
    }

    @Test
    void hostile_texts_break_no_page() {
        var browser = browser();
        for (var hostile : Samples.hostileTexts().values()) {
            var form = browser.get("/governance/offices/" + chair + "/term");
            var answer = browser.form(form, "form.form")
                    .fill("person", hostile)
                    .fill("mandate", hostile)
                    .fill("source", hostile)
                    .fill("firstDay", "2012-01-01")
                    .fill("lastDay", "2012-01-02")
                    .submit();
            assertThat(answer.status()).isIn(303, 400, 409, 413, 422);
            assertThat(browser.get("/governance/offices/" + chair).status()).isEqualTo(200);
        }
    }

    @Test
    void every_page_of_the_office_opens() {
        var browser = browser();
        offered("Gamma", "2017-01-01", "2018-01-01");
        for (var path : List.of("/governance/offices", "/governance/offices/" + chair,
                "/governance/offices/" + chair + "/offer", "/governance/offices/" + chair + "/term",
                "/governance/offices/" + chair + "/skip", "/governance/offices/" + chair + "/swap",
                "/governance/terms/" + beta2016)) {
            for (var language : List.of("", "/sr-Cyrl", "/ro")) {
                assertThat(browser.get(language + path).status()).as(language + path).isEqualTo(200);
            }
        }
    }

    @Test
    void the_invited_member_answers_on_its_own_page_and_nobody_else() {
        var browser = browser();
        var gamma = offered("Gamma", "2017-01-01", "2018-01-01");
        actsAs(memberOf(member("Delta")));
        assertThat(browser.get("/governance/offers/" + gamma).status()).isEqualTo(404);
        actsAs(Actor.visitor());
        assertThat(browser.get("/governance/offers/" + gamma).text()).doesNotContain("Gamma");
        actsAs(memberOf(member("Gamma")));
        var page = browser.get("/governance/offers/" + gamma);
        var missing = browser.form(page, "form[action$=/acceptance]").fill("chairPerson", "Ana").submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(browser.form(page, "form[action$=/acceptance]")
                .fill("chairPerson", "Ana")
                .fill("deputy", "Bo")
                .submit()
                .status()).isEqualTo(303);
        assertThat(browser.form(page, "form[action$=/refusal]").submit().status()).isEqualTo(409);
        assertThat(terms(TermState.ACCEPTED)).containsExactly("Gamma 2017-01-01");
    }

    @Test
    void who_does_not_keep_offices_can_do_nothing_to_them() {
        var browser = browser();
        var gamma = accepted("Gamma", "2017-01-01", "2018-01-01");
        actsAs(memberOf(member("Gamma")));
        assertThat(browser.get("/governance/offices").status()).isEqualTo(403);
        assertThatThrownBy(() -> run(ours, () -> confirmTurn.confirm(gamma))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> run(ours, () -> vacateOffice.vacate(beta2016, null, "x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(ours, () -> offerTurn.offer(chair, member("Gamma"), day("2018-01-01"),
                day("2019-01-01"), 30))).isInstanceOf(Forbidden.class);
    }

    @Test
    void nothing_of_another_network_is_found() {
        actsAs(office);
        assertThatThrownBy(() -> run(theirs, () -> confirmTurn.confirm(beta2016))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(theirs, () -> vacateOffice.vacate(beta2016, null, "x")))
                .isInstanceOf(NotFound.class);
        assertThat(in(theirs, () -> governance.offices())).isEmpty();
    }

    @Test
    void a_member_that_cannot_take_an_office_is_not_offered_it() {
        assertThatThrownBy(() -> offered("Gamma", "2015-01-01", "2016-01-01")).isInstanceOf(Invalid.class);
        offered("Gamma", "2017-01-01", "2018-01-01");
        assertThatThrownBy(() -> offered("Delta", "2017-06-01", "2018-06-01")).isInstanceOf(Conflict.class);
    }

    @Test
    void every_letter_reads_in_every_language() {
        for (var name : List.of("offer", "reminder", "accepted", "declined", "confirmed", "vacancy", "acting", "begun",
                "replacement")) {
            assertThat(previews.names()).contains("governance." + name);
        }
    }
}
