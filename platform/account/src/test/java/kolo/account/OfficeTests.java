package kolo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.account.House.Net;
import kolo.identity.AccountId;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;
import kolotest.Browser;
import kolotest.Request;

@AccountTest
class OfficeTests {
    private static final String BOSS = "boss@example.org";

    @Autowired
    House house;
    @Autowired
    Networks networks;

    private Net net = new Net(new TenantId(Ids.next()), "");
    private AccountId bossId = new AccountId(Ids.next());

    @BeforeEach
    void a_network_with_an_office() {
        net = house.network();
        bossId = house.person(net, BOSS, Role.ADMINISTRATOR);
    }

    private static int post(Browser browser, String page, String path, Map<String, String> fields) {
        var form = browser.form(browser.get(page), "main form.form, main form[method=post]:first-of-type");
        var all = new HashMap<>(fields);
        all.put("_csrf", form.value("_csrf"));
        return browser.send(Request.post(path).form(all)).status();
    }

    @Test
    void an_editor_finds_no_way_into_the_office() {
        house.person(net, "editor@example.org", Role.EDITOR);
        var editor = house.signedIn(net, "editor@example.org");
        for (var path : List.of("/people", "/people/new", "/people/" + bossId, "/audit", "/settings", "/settings/brand",
                "/settings/texts")) {
            assertThat(editor.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(post(editor, "/account", "/people/" + bossId + "/disabling", Map.of())).isEqualTo(403);
        assertThat(
                post(editor, "/account", "/settings", Map.of("first", "ro", "zone", "Europe/Belgrade", "version", "0")))
                .isEqualTo(403);
        assertThat(editor.get("/account").text()).doesNotContain("href=\"/people\"");
    }

    @Test
    void disabling_works_at_once_is_recorded_and_can_be_undone() {
        var editorId = house.person(net, "editor@example.org", Role.EDITOR);
        var editor = house.signedIn(net, "editor@example.org");
        var boss = house.signedIn(net, BOSS);
        assertThat(post(boss, "/account", "/people/" + editorId + "/disabling", Map.of())).isEqualTo(303);
        assertThat(editor.get("/account").isRedirect()).isTrue();
        assertThat(boss.get("/people/" + editorId).text()).contains("Enable the account again");
        assertThat(boss.get("/audit").text()).contains("Disabled an account");
        assertThat(post(boss, "/account", "/people/" + editorId + "/enabling", Map.of())).isEqualTo(303);
        assertThat(house.signIn(house.browser(net), "editor@example.org", House.PASSWORD).isRedirect()).isTrue();
    }

    @Test
    void the_last_administrator_stays_and_the_page_says_why() {
        var boss = house.signedIn(net, BOSS);
        var form = boss.form(boss.get("/people/" + bossId), "form.form");
        var refused = boss.send(Request.post("/people/" + bossId + "/roles")
                .form(Map.of("_csrf", form.value("_csrf"), "roles", "EDITOR")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("last administrator");
        assertThat(boss.get("/people").status()).isEqualTo(200);
    }

    @Test
    void another_network_s_person_is_not_found() {
        var other = house.network();
        var stranger = house.person(other, "TENANT-B@example.org", Role.ADMINISTRATOR);
        var boss = house.signedIn(net, BOSS);
        assertThat(boss.get("/people/" + stranger).status()).isEqualTo(404);
        assertThat(post(boss, "/account", "/people/" + stranger + "/disabling", Map.of())).isEqualTo(404);
        assertThat(boss.get("/people?q=tenant").text()).doesNotContain("TENANT-B");
        assertThat(boss.get("/people/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void the_brand_is_changed_and_a_colour_that_is_none_is_refused() {
        var boss = house.signedIn(net, BOSS);
        var refused = boss.form(boss.get("/settings/brand"), "#brand-form").fill("colour", "teal").submit();
        assertThat(refused.status()).isEqualTo(422);
        var saved = boss.form(boss.get("/settings/brand"), "#brand-form").fill("colour", "#FFEE00").submit();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(networks.get(net.id()).brand().colour()).isEqualTo("#ffee00");
        assertThat(boss.get("/settings/brand/preview?colour=%23ffee00").text()).contains("#ffee00");
    }

    @Test
    void two_who_save_the_brand_at_once_do_not_overwrite_each_other() {
        var boss = house.signedIn(net, BOSS);
        var mine = boss.form(boss.get("/settings/brand"), "#brand-form").fill("colour", "#112233");
        var theirs = boss.form(boss.get("/settings/brand"), "#brand-form").fill("colour", "#445566");
        assertThat(mine.submit().status()).isEqualTo(303);
        assertThat(theirs.submit().status()).isEqualTo(409);
        assertThat(networks.get(net.id()).brand().colour()).isEqualTo("#112233");
    }

    @Test
    void a_logo_that_is_no_picture_is_refused_beside_its_field() {
        var boss = house.signedIn(net, BOSS);
        var answer = boss.form(boss.get("/settings/brand"), "#brand-form")
                .attach("logo", "logo.png", "image/png", "<svg onload='x'>".getBytes(StandardCharsets.UTF_8))
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(networks.get(net.id()).brand().logo()).isEmpty();
    }

    @Test
    void languages_and_texts_are_changed_per_language() {
        var boss = house.signedIn(net, BOSS);
        assertThat(boss.form(boss.get("/settings"), "form.form")
                .choose("languages", "en", "ro")
                .fill("office", "office@example.org")
                .submit()
                .status()).isEqualTo(303);
        assertThat(networks.get(net.id()).languages()).containsExactly("en", "ro");
        assertThat(boss.form(boss.get("/settings/texts?language=ro"), "form.form")
                .fill("mission", "Împreună.")
                .submit()
                .status()).isEqualTo(303);
        assertThat(boss.get("/settings/texts?language=ro").text()).contains("Împreună.");
        assertThat(boss.get("/settings/texts").text()).contains("Not written in this language yet");
        assertThat(boss.form(boss.get("/settings/texts"), "form.form")
                .fill("mission", "x".repeat(20_001))
                .submit()
                .status()).isEqualTo(422);
    }

    @Test
    void a_hostile_name_is_shown_as_text_or_refused() {
        var boss = house.signedIn(net, BOSS);
        var answer = boss.form(boss.get("/people/new"), "form.form")
                .fill("email", "x@example.org")
                .fill("name", "<script>alert(1)</script>")
                .choose("roles", "EDITOR")
                .submit();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(boss.get("/people").text()).doesNotContain("<script>alert(1)");
        assertThat(boss.form(boss.get("/account"), "form.form").fill("name", "Ana\u202Eevil").submit().status())
                .isEqualTo(422);
    }

    @Test
    void one_s_own_data_is_a_download_for_oneself_only() {
        var data = house.signedIn(net, BOSS).get("/account/data.json");
        assertThat(data.header("Content-Disposition")).contains("attachment");
        assertThat(data.text()).contains(BOSS).doesNotContain("argon2");
        assertThat(house.browser(net).get("/account/data.json").isRedirect()).isTrue();
    }

    @Test
    void sessions_are_listed_and_ended_elsewhere() {
        var one = house.signedIn(net, BOSS);
        var two = house.signedIn(net, BOSS);
        assertThat(one.get("/account/sessions").page().select("tbody tr")).hasSize(2);
        assertThat(post(one, "/account", "/account/sessions/ended", Map.of())).isEqualTo(303);
        assertThat(two.get("/account").isRedirect()).isTrue();
        assertThat(one.get("/account").status()).isEqualTo(200);
    }

    @Test
    void the_pages_speak_every_language_of_the_network() {
        var boss = house.signedIn(net, BOSS);
        assertThat(boss.get("/sr-Cyrl/people").text()).contains("Људи");
        assertThat(boss.get("/ro/people").text()).contains("Oameni");
        assertThat(house.browser(net).get("/ro/sign-in").text()).contains("Autentificare");
    }
}
