package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.WholeSystem;
import kolo.files.Media;
import kolo.files.MediaDescription;
import kolo.files.MediaDescription.Text;
import kolo.files.Upload;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;

/// The seed's own case: an article full in Serbian with an English summary and a gallery, proposed by a member, sent back
/// once, published at a scheduled time, read in English, in Cyrillic and in Latin, found by *zenski*; its members-only
/// twin is found nowhere by a visitor.
@WholeSystem
@FreshDatabase
@ClockAt("2026-11-20T09:00:00Z")
class AnArticleFindsItsReadersTests {
    private static final String HOST = "clusnet.localhost";
    private static final String TITLE = "Женски кластер старих заната";
    private static final String ADDRESS = "/news/zenski-klaster-starih-zanata";
    private static final String TWIN = "Женски кластер: записник за чланове";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final List<Person> people = new ArrayList<>();

    @LocalServerPort
    int port;
    @Autowired
    MutableClock clock;
    @Autowired
    Networks networks;
    @Autowired
    Accounts accounts;
    @Autowired
    Actors actors;
    @Autowired
    Media media;
    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    @Test
    void from_the_proposal_to_the_reader_in_three_alphabets() throws IOException {
        var first = drawing(Color.ORANGE);
        var second = drawing(Color.BLUE);
        var member = signedIn("member@example.org");
        var article = proposes(member, first, second);
        writesASummary(member, article);

        var editor = signedIn("editor@example.org");
        sendsBack(editor, article);
        corrects(member, article);
        plans(editor, article);
        writesTheTwin(signedIn("administrator@example.org"));

        clock.set("2026-11-21T06:29:59Z");
        assertThat(person().opens(ADDRESS)).as("a second before its time").isEqualTo(404);
        clock.set("2026-11-21T06:30:00Z");
        readInThreeAlphabets(first);
        foundByZenski();
        assertThat(people).flatExtracting(Person::troubles).isEmpty();
    }

    /// A drawing that the member sent and described.
    private String drawing(Color colour) throws IOException {
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillOval(150, 50, 600, 500);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        var network = networks.byHost(HOST).orElseThrow();
        return CurrentTenant.call(network.id(), () -> {
            var account = Objects.requireNonNull(transaction.execute(
                    status -> accounts.byEmail(new EmailAddress("member@example.org")).orElseThrow().id()));
            var author = Objects.requireNonNull(transaction.execute(status -> actors.of(account)));
            return actors.call(author, () -> {
                var id = media.upload(Upload.of("drawing.png", png.toByteArray()));
                transaction.executeWithoutResult(status -> media.describe(id, 0, MediaDescription.drawing(
                        Map.of("sr-Cyrl", new Text("Цртеж круга", ""), "en", new Text("A drawn circle", "")), "", "")));
                return id.toString();
            });
        });
    }

    private static String proposes(Person member, String... pictures) {
        member.opens("/newsroom/new");
        member.chooses("locale", "sr-Cyrl").fills("title", TITLE).fills("lead", "Четрдесет занатлијки у Нишу.");
        writes(member.page(), "Радионица је трајала три дана.");
        for (var picture : pictures) {
            member.page()
                    .locator("input[name=gallery][value='" + picture + "']")
                    .evaluate(
                            "box => { box.checked = true; box.dispatchEvent(new Event('change', {bubbles: true})); }");
        }
        member.sends("/newsroom/new");
        assertThat(member.reads()).contains(TITLE, "Draft");
        var article = member.path();
        member.clicks("Send for review");
        assertThat(member.reads()).contains("In review");
        return article;
    }

    private static void writes(Page page, String words) {
        var editor = page.locator("trix-editor");
        editor.click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(words);
    }

    private static void writesASummary(Person member, String article) {
        member.opens(article + "/texts/new?locale=en");
        member.chooses("completeness", "SUMMARY_ONLY")
                .fills("title", "A women's cluster of old crafts")
                .fills("lead", "Forty craftswomen met in Niš.");
        member.sends("/texts");
        assertThat(member.reads()).contains("A women's cluster of old crafts");
        member.clicks("Send for review");
    }

    private static void sendsBack(Person editor, String article) {
        editor.opens(article);
        var serbian = editor.page().locator(".text-card").first();
        serbian.getByText("Ask for changes").first().click();
        serbian.locator("textarea[name=reason]").fill("Reci kada je bila radionica.");
        editor.comesBy(serbian.locator("form[action$='/changes'] button")::click);
        assertThat(editor.reads()).contains("Changes requested");
    }

    private static void corrects(Person member, String article) {
        member.opens(article);
        assertThat(member.reads()).contains("Reci kada je bila radionica.");
        member.comesBy(member.page().locator(".text-card").first().getByText("Edit", exact())::click);
        writes(member.page(), "Радионица је трајала од 25. до 27. септембра 2017.");
        member.comesBy(member.page().locator("form.editor-form button[type=submit]").first()::click);
        member.clicks("Send for review");
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exact() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    private static void plans(Person editor, String article) {
        for (int text = 0; text < 2; text++) {
            editor.opens(article);
            var card = editor.page().locator(".text-card").nth(text);
            card.locator("details.publish-box > summary").click();
            if (text == 0) {
                card.locator("input[name=at]").fill("2026-11-21T07:30");
                card.locator("select[name=zone]").selectOption("Europe/Belgrade");
            }
            editor.comesBy(card.locator("form[action$='/publication'] button")::click);
        }
        assertThat(editor.reads()).contains("Scheduled", "21 November 2026", "07:30", "Europe/Belgrade");
    }

    private static void writesTheTwin(Person administrator) {
        administrator.opens("/newsroom/new");
        administrator.chooses("locale", "sr-Cyrl").fills("title", TWIN).fills("lead", "Само за чланове.");
        administrator.chooses("visibility", "MEMBERS");
        administrator.sends("/newsroom/new");
        var card = administrator.page().locator(".text-card").first();
        card.locator("details.publish-box > summary").click();
        administrator.comesBy(card.locator("form[action$='/publication'] button")::click);
        assertThat(administrator.reads()).contains("Published");
    }

    private void readInThreeAlphabets(String picture) {
        var reader = person();
        reader.opens("/news");
        reader.clicks("A women's cluster of old crafts");
        assertThat(reader.reads()).contains("Forty craftswomen met in Niš.",
                "The full article is available in: Serbian (Cyrillic)");
        reader.clicks("latinica");
        assertThat(reader.path()).isEqualTo("/sr-Latn" + ADDRESS);
        assertThat(reader.reads()).contains("Ženski klaster starih zanata",
                "Radionica je trajala od 25. do 27. septembra 2017.");
        assertThat(reader.page().locator("img[src*='" + picture + "']").count()).as("the gallery").isPositive();
        reader.opens("/sr-Cyrl" + ADDRESS);
        assertThat(reader.reads()).contains(TITLE, "Радионица је трајала од 25. до 27. септембра 2017.");
        assertThat(reader.page().locator("h1").getAttribute("lang")).isEqualTo("sr-Cyrl");
    }

    private void foundByZenski() {
        var reader = person();
        reader.opens("/search?q=zenski");
        assertThat(reader.page().content()).containsAnyOf(ADDRESS, "/news/a-women-s-cluster-of-old-crafts")
                .doesNotContain("записник", "zapisnik");
        for (var path : List.of("/news", "/sr-Cyrl/news", "/news/feed.atom", "/embed/news", "/sitemap.xml", "/",
                "/news/zenski-klaster-zapisnik-za-clanove")) {
            reader.opens(path);
            assertThat(reader.page().content()).as(path).doesNotContain("записник", "zapisnik-za");
        }
        var member = signedIn("member@example.org");
        member.opens("/search?q=zenski");
        assertThat(member.reads()).contains("записник");
    }

    private Person signedIn(String email) {
        return person().signsIn(email, WholeSystem.PASSWORD);
    }

    private Person person() {
        var person = chromium.person(port, HOST);
        people.add(person);
        return person;
    }
}
