package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import kolo.identity.Actor;
import kolotest.Answer;

class AtTheDoorTests extends Festival {
    private static final String CYRILLIC = "Љубица Ђорђевић";
    private static final String GREEK = "Γιώργος Παπαδόπουλος";

    private static String text(Answer pdf) throws IOException {
        assertThat(pdf.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private Outcome registered(String name, String email) {
        var plain = request("x");
        return in(ours, () -> register.register(edition, new Request(plain.submitKey(), type, null, null, name, email,
                "Cluster House", "RS", "sr-Cyrl", ParticipationMode.ONSITE, 1, java.util.List.of(), java.util.Map.of(),
                null), false));
    }

    @Test
    void a_ticket_checks_in_once_can_be_taken_back_and_gives_a_certificate() throws Exception {
        var ana = registered(CYRILLIC, "ljubica@example.org");
        var giorgos = registered(GREEK, "giorgos@example.org");
        var browser = browser();
        var door = "/events/" + edition + "/check-in";
        assertThat(browser.get(door).header("Permissions-Policy")).contains("camera=(self)");
        assertThat(browser.get("/events/" + edition + "/registration").header("Permissions-Policy"))
                .contains("camera=()");

        var typed = now(ana).code().toLowerCase(java.util.Locale.ROOT);
        var answer = browser.follow(browser.form(browser.get(door), "form.door").fill("code", typed).submit());
        assertThat(answer.text()).contains(CYRILLIC + " is here");
        assertThat(state(ana)).isEqualTo(RegistrationState.CHECKED_IN);
        answer = browser.follow(browser.form(browser.get(door), "form.door")
                .fill("code", "http://x.localhost/check-in/" + now(ana).code())
                .submit());
        assertThat(answer.text()).contains("is checked in already");
        assertThat(browser.follow(browser.form(browser.get(door), "form.door").fill("code", "nonsense").submit())
                .text()).contains("No ticket of this network");

        var scanned = browser.get("/check-in/" + now(giorgos).code());
        assertThat(scanned.text()).contains(GREEK);
        browser.form(scanned, "form[action$='" + giorgos.registration().id() + "']").submit();
        assertThat(state(giorgos)).isEqualTo(RegistrationState.CHECKED_IN);
        browser.form(browser.get("/check-in/" + now(giorgos).code()), "form[action$=undo]").submit();
        assertThat(state(giorgos)).isEqualTo(RegistrationState.CONFIRMED);

        assertThat(text(browser.get("/events/" + edition + "/badges.pdf"))).contains(CYRILLIC, GREEK);
        var certificates = text(browser.get("/events/" + edition + "/certificates.pdf"));
        assertThat(certificates).contains(CYRILLIC, "Days of Clusters").doesNotContain(GREEK);
        var code = certificates.replaceAll("(?s).*?([0-9A-Z]{4}(-[0-9A-Z]{4}){3}).*", "$1");
        actsAs(Actor.visitor());
        assertThat(browser.get("/certificates/" + code).text()).contains(CYRILLIC, "it holds");
        assertThat(browser.on(theirs.slug() + ".localhost").get("/certificates/" + code).status()).isEqualTo(404);
        assertThat(browser.get("/certificates/0000-0000-0000-0000").status()).isEqualTo(404);
        actsAs(office);
        browser.form(browser.get("/check-in/" + now(ana).code()), "form[action$=undo]").submit();
        actsAs(Actor.visitor());
        assertThat(browser.get("/certificates/" + code).text()).contains("taken back");
    }

    @Test
    void the_ticket_opens_nothing_to_those_who_do_not_stand_at_the_door() {
        var ana = registered(CYRILLIC, "ljubica@example.org");
        actsAs(somebody());
        assertThat(browser().get("/check-in/" + now(ana).code()).status()).isEqualTo(404);
        assertThat(browser().get("/events/" + edition + "/check-in").status()).isEqualTo(403);
        actsAs(Actor.visitor());
        assertThat(browser().get("/check-in/" + now(ana).code()).status()).isEqualTo(302);
        assertThat(state(ana)).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void the_office_filters_decides_writes_counts_and_exports() {
        var ana = registered(CYRILLIC, "ljubica@example.org");
        registered("=1+1 O'Neill", "oneill@example.org");
        var browser = browser();
        var list = "/events/" + edition + "/participants";
        assertThat(browser.get(list + "?q=ljub").text()).contains(CYRILLIC).doesNotContain("oneill@example.org");
        assertThat(browser.get(list + "?state=waitlisted&country=RO").text()).contains("Nobody matches");
        assertThat(browser.get(list + "/" + ana.registration().id()).text()).contains("Cluster House", "Confirmed");
        assertThat(browser.get(list + "/statistics").text()).contains("Serbia", "<svg");
        var csv = new String(browser.get(list + "/export.csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains(CYRILLIC, "'=1+1 O'Neill");
        assertThat(browser.get(list + "/export.xlsx?q=ljub").body()).hasSizeGreaterThan(1000);
        var token = browser.get(list).page().select("form.decide input[name=_csrf]").attr("value");
        var written = browser.follow(browser.send(kolotest.Request.post(list + "/letter")
                .form(java.util.Map.of("_csrf", token, "ids", ana.registration().id().toString(), "subject", "Rooms",
                        "message", "We meet in room 3."))));
        assertThat(written.text()).contains("1 letter sent");
    }
}
