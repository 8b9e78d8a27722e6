package kolo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.account.House.Net;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolo.tenancy.TenantId;
import kolotest.Request;

@AccountTest
class EntranceTests {
    private static final String ANA = "ana@example.org";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    House house;

    private Net net = new Net(new TenantId(Ids.next()), "");

    @BeforeEach
    void a_network_with_ana() {
        net = house.network();
        house.person(net, ANA, Role.ADMINISTRATOR);
    }

    @Test
    void a_closed_page_leads_to_the_sign_in_and_back() {
        var browser = house.browser(net);
        var turnedAway = browser.get("/people?q=ana");
        assertThat(turnedAway.location()).startsWith("/sign-in?next=");
        var signIn = browser.get(turnedAway.location());
        var in = browser.form(signIn, "form.form").fill("email", ANA).fill("password", House.PASSWORD).submit();
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).isEqualTo("/people?q=ana");
        assertThat(browser.get(in.location()).text()).contains(ANA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "https:evil.example",
        "javascript:alert(1)", "/%0d%0aSet-Cookie:x", "/ok\r\nSet-Cookie: x=y", "evil.example"})
    void signing_in_leads_nowhere_but_to_this_host(String next) {
        var browser = house.browser(net);
        var in = browser.form(browser.get("/sign-in"), "form.form")
                .fill("email", ANA)
                .fill("password", House.PASSWORD)
                .smuggle("next", next)
                .submit();
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        assertThat(in.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_show_the_same_page() {
        var known = house.signIn(house.browser(net), ANA, "eight bridges over the Timok");
        var unknown = house.signIn(house.browser(net), "aan@example.org", "eight bridges over the Timok");
        assertThat(known.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(known.page().select(".problems, [role=alert], [data-problems]").text())
                .isEqualTo(unknown.page().select(".problems, [role=alert], [data-problems]").text());
        assertThat(known.text()).contains("do not go together").doesNotContain("eight bridges");
    }

    @Test
    void a_letter_s_link_asks_first_and_then_signs_in_once() {
        var browser = house.browser(net);
        assertThat(browser.form(browser.get("/sign-in/letter"), "form.form").fill("email", ANA).submit().location())
                .isEqualTo("/sign-in/code");
        var link = house.linkOf(house.letter(net));
        var scanner = house.browser(net);
        assertThat(scanner.get(link).status()).isEqualTo(410);
        var asked = browser.get(link);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(browser.get("/people").isRedirect()).isTrue();
        assertThat(browser.form(asked, "main form").submit().status()).isEqualTo(303);
        assertThat(browser.get("/people").status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_opened_in_another_browser_is_nothing_but_its_code_signs_the_first_one_in() {
        var browser = house.browser(net);
        browser.form(browser.get("/sign-in/letter"), "form.form").fill("email", ANA).submit();
        var letter = house.letter(net);
        var phone = house.browser(net);
        assertThat(phone.get(house.linkOf(letter)).status()).isEqualTo(410);
        var code = CODE.matcher(letter.text());
        assertThat(code.find()).isTrue();
        var answer = browser.form(browser.get("/sign-in/code"), "form.form").fill("code", code.group()).submit();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get("/account").text()).contains(ANA);
    }

    @Test
    void an_invitation_is_accepted_with_a_good_password_only() {
        var browser = house.signedIn(net, ANA);
        browser.form(browser.get("/people/new"), "form.form")
                .fill("email", "mira@example.org")
                .fill("name", "Mira")
                .choose("roles", "EDITOR")
                .submit();
        var link = house.linkOf(house.letter(net));
        var mira = house.browser(net);
        var refused = mira.form(mira.get(link), "form.form").fill("password", "password1234").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("first that strangers try").contains("mira@example.org");
        var accepted = mira.form(refused, "form.form").fill("password", House.PASSWORD).submit();
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(mira.get("/account").text()).contains("mira@example.org");
        assertThat(mira.get("/people").status()).isEqualTo(403);
        assertThat(mira.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_forgotten_password_is_set_anew_and_the_old_sessions_end() {
        var old = house.signedIn(net, ANA);
        var browser = house.browser(net);
        var sent = browser.form(browser.get("/password/forgot"), "form.form").fill("email", ANA).submit();
        assertThat(sent.status()).isEqualTo(200);
        var link = house.linkOf(house.letter(net));
        var done = browser.form(browser.get(link), "form.form")
                .fill("password", "eight bridges over the Timok")
                .submit();
        assertThat(done.status()).isEqualTo(303);
        assertThat(old.get("/account").isRedirect()).isTrue();
        assertThat(house.signIn(house.browser(net), ANA, "eight bridges over the Timok").isRedirect()).isTrue();
    }

    @Test
    void an_unknown_address_gets_the_same_page_and_no_letter() {
        var browser = house.browser(net);
        var known = browser.form(browser.get("/password/forgot"), "form.form").fill("email", ANA).submit();
        house.letter(net);
        var unknown = browser.form(browser.get("/password/forgot"), "form.form")
                .fill("email", "aan@example.org")
                .submit();
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.page().select("main").text().replace("aan@", "ana@"))
                .isEqualTo(known.page().select("main").text());
        assertThat(house.letter(net).toAddress()).isEqualTo(ANA);
    }

    @Test
    void signing_out_is_a_form_with_a_token_and_not_a_link() {
        var browser = house.signedIn(net, ANA);
        assertThat(browser.get("/sign-out").status()).isIn(404, 405);
        assertThat(browser.send(Request.post("/sign-out")).status()).isEqualTo(403);
        assertThat(browser.form(browser.get("/account"), "form[action=/sign-out]").submit().location()).isEqualTo("/");
        assertThat(browser.get("/account").isRedirect()).isTrue();
    }

    @Test
    void a_suspended_network_lets_nobody_in() {
        var browser = house.signedIn(net, ANA);
        house.suspend(net);
        assertThat(browser.get("/account").status()).isEqualTo(503);
        assertThat(house.browser(net).get("/sign-in").status()).isEqualTo(503);
    }
}
