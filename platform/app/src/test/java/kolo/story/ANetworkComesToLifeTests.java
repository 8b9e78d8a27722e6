package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.WholeSystem;

/// An operator onboards a network with a spreadsheet; its first administrator follows the invitation and invites a
/// representative; the representative completes the profile; a visitor sees the public part only, and the other
/// networks nothing at all.
@WholeSystem
class ANetworkComesToLifeTests {
    private static final String HOST = "danube-food.localhost";
    private static final String CYRILLIC = "Женски кластер Доње Подунавље";
    private static final String GREEK = "Σύμπλεγμα Τροφίμων Θράκης";
    private static final String APOSTROPHE = "O'Neill & Söhne <b>Mühlen</b>";
    private static final String FORMULA = "=1+1";
    private static final String MEMBERS = """
                                          name,country,city,email,website
                                          %s,RS,Смедерево,,
                                          %s,GR,Κομοτηνή,,https://trofima.example.org
                                          %s,AT,Ybbs an der Donau,,
                                          %s,RO,Galați,,
                                          """.formatted(CYRILLIC, GREEK, APOSTROPHE, FORMULA);
    private static final String SECRET_PHONE = "+40 336 130 217";
    private static final String SECRET_EMAIL = "office@one-plus-one.example.org";
    private static final String PUBLIC_WORDS = "We mill what the river plain grows.";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final List<Person> people = new java.util.ArrayList<>();

    @LocalServerPort
    int port;

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    @Test
    void from_the_operators_form_to_the_visitors_page() throws IOException {
        var operator = person("localhost").signsIn("operator@example.org", WholeSystem.PASSWORD);
        onboards(operator);

        var administrator = person(HOST);
        accepts(administrator, invitationTo("ana@danube-food.example.org", operator));
        assertThat(administrator.path()).isEqualTo("/home");
        administrator.opens("/members");
        assertThat(administrator.reads()).contains(CYRILLIC, GREEK, APOSTROPHE, FORMULA);
        var member = invitesARepresentative(administrator);
        assertThat(exportedBy(administrator)).contains("\"'=1+1\"").doesNotContain("\n=1+1");

        var representative = person(HOST);
        accepts(representative, invitationTo("petru@one-plus-one.example.org", operator));
        completesTheProfile(representative, member);

        seesThePublicPartOnly(person(HOST), member);
        for (var other : List.of("clusnet.localhost", "ict.localhost", "crafts.localhost")) {
            knowsNothing(person(other), member);
            knowsNothing(person(other).signsIn("administrator@example.org", WholeSystem.PASSWORD), member);
        }
        assertThat(people).flatExtracting(Person::troubles).isEmpty();
    }

    private void onboards(Person operator) {
        assertThat(operator.path()).isEqualTo("/operator");
        operator.clicks("Onboard a network")
                .fills("name", "Danube Food Circle")
                .fills("shortName", "Danube Food")
                .fills("slug", "danube-food")
                .chooses("blueprint", "ORGANISATIONS")
                .chooses("country", "RO")
                .chooses("zone", "Europe/Bucharest")
                .chooses("language", "en")
                .chooses("languages", "ro", "sr-Cyrl")
                .fills("administratorName", "Ana D'Angelo")
                .fills("administratorEmail", "ana@danube-food.example.org")
                .attaches("members", "members.csv", "text/csv", MEMBERS.getBytes(StandardCharsets.UTF_8))
                .sends("/operator/networks");
        assertThat(operator.reads()).as("what would become of the rows")
                .contains("4 rows of members.csv")
                .contains(CYRILLIC, GREEK, APOSTROPHE, FORMULA);
        operator.sends("/operator/networks");
        assertThat(operator.reads()).contains("Danube Food Circle is there and answers on " + HOST);
    }

    /// The link in the letter to this address, as the operator reads it in the outbox.
    private String invitationTo(String address, Person operator) {
        operator.opens("/operator/outbox");
        var letter = operator.page()
                .locator("main tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(address));
        operator.opens(letter.locator("a").first().getAttribute("href"));
        var links = operator.page().locator("main ul.list a[href*='/invitation/']");
        return URI.create(links.first().getAttribute("href")).getPath();
    }

    private static void accepts(Person invited, String invitation) {
        assertThat(invited.opens(invitation)).isEqualTo(200);
        assertThat(invited.reads()).contains("Danube Food Circle");
        invited.fills("password", "a river that joins ten lands").sends(invitation);
    }

    /// Answers the path of the member that is now represented.
    private static String invitesARepresentative(Person administrator) {
        administrator.clicks(FORMULA);
        var member = administrator.path();
        administrator.clicks("Representatives")
                .fills("name", "Petru Țepeș")
                .fills("email", "petru@one-plus-one.example.org")
                .chooses("language", "ro")
                .chooses("roles", "EDITOR", "MAIN_CONTACT")
                .sends("/representatives");
        assertThat(administrator.reads()).contains("Petru Țepeș", "petru@one-plus-one.example.org");
        return member;
    }

    private static String exportedBy(Person administrator) throws IOException {
        administrator.opens("/members");
        var file = administrator.page().waitForDownload(() -> administrator.page().getByText("CSV").first().click());
        return Files.readString(file.path());
    }

    private static void completesTheProfile(Person representative, String member) {
        assertThat(representative.opens(member + "/edit")).isEqualTo(200);
        representative.fills("email", SECRET_EMAIL)
                .fills("phone", SECRET_PHONE)
                .fills("website", "https://one-plus-one.example.org")
                .fills("offers", "stone milling\ngrain storage")
                .fills("description.en", PUBLIC_WORDS)
                .sends(member);
        representative.opens(member);
        assertThat(representative.reads()).contains(PUBLIC_WORDS, SECRET_PHONE, SECRET_EMAIL, "grain storage");
        assertThat(representative.opens(otherThan(member, representative) + "/edit"))
                .as("another member's profile")
                .isIn(403, 404);
    }

    private static String otherThan(String member, Person person) {
        person.opens("/members");
        var links = person.page().locator("main th a[href*='/members/']").all();
        return links.stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.endsWith(member))
                .findFirst()
                .orElseThrow();
    }

    private static void seesThePublicPartOnly(Person visitor, String member) {
        assertThat(visitor.opens(member)).isEqualTo(200);
        assertThat(visitor.reads()).contains(FORMULA, PUBLIC_WORDS, "grain storage");
        assertThat(visitor.page().content()).doesNotContain(SECRET_PHONE, SECRET_EMAIL, "Petru");
        assertThat(visitor.opens(member + "/edit")).isEqualTo(200);
        assertThat(visitor.path()).isEqualTo("/sign-in");
        visitor.opens("/search?q=milling");
        assertThat(visitor.page().content()).contains(FORMULA);
        visitor.opens("/members?q=" + "Zenski");
        assertThat(visitor.reads()).contains(CYRILLIC).doesNotContain(GREEK);
    }

    private static void knowsNothing(Person stranger, String member) {
        assertThat(stranger.opens(member)).isEqualTo(404);
        for (var page : List.of("/", "/members?show=all", "/members?q=Podunavlje", "/search?q=Danube")) {
            assertThat(stranger.opens(page)).isEqualTo(200);
            assertThat(stranger.page().content()).doesNotContain("Danube Food", CYRILLIC, GREEK, PUBLIC_WORDS);
        }
    }

    private Person person(String host) {
        var person = chromium.person(port, host);
        people.add(person);
        return person;
    }
}
