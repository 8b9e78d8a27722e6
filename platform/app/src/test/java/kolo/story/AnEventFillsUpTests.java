package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.options.AriaRole;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.WholeSystem;

/// The office creates an edition and announces it; a guest and a member register and it is full; another guest waits,
/// moves up when the member cancels, is checked in by the QR code on the screen, and takes a certificate home.
@WholeSystem
class AnEventFillsUpTests {
    private static final String HOST = "clusnet.localhost";
    private static final String GREEK = "Γιώργος Παπαδόπουλος";
    private static final String CYRILLIC = "Љубица Ђорђевић";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final List<Person> people = new ArrayList<>();

    @LocalServerPort
    int port;

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    @Test
    void from_the_first_draft_to_the_certificate() throws IOException, ReaderException {
        var administrator = person(HOST).signsIn("administrator@example.org", WholeSystem.PASSWORD);
        var edition = announces(administrator);
        administrator.opens(edition + "/registration/settings");
        administrator.fills("capacity", "2").sends("/registration/opening");
        assertThat(administrator.reads()).contains("Registration is open.");

        var first = person(HOST);
        registers(first, edition, GREEK, "giorgos@example.org");
        assertThat(first.reads()).contains("Confirmed", GREEK);
        var member = person(HOST).signsIn("member@example.org", WholeSystem.PASSWORD);
        member.opens(edition + "/registration");
        member.sends("/registration");
        assertThat(member.reads()).contains("Confirmed");

        var second = person(HOST);
        assertThat(second.opens(edition)).isEqualTo(200);
        assertThat(second.reads()).contains("Full, with a waiting list");
        registers(second, edition, CYRILLIC, "ljubica@example.org");
        assertThat(second.reads()).contains("You are number 1 on the waiting list.");

        member.page().getByRole(AriaRole.BUTTON, named("Cancel my registration")).click();
        member.comesBy(() -> member.page().getByRole(AriaRole.BUTTON, named("Yes, cancel")).click());
        assertThat(member.reads()).contains("Cancelled");

        var own = linkTo("ljubica@example.org", "/registrations/");
        second.opens(own);
        assertThat(second.reads()).contains("A place is held for you until");
        second.sends("/acceptance");
        assertThat(second.reads()).contains("Confirmed", "Show it at the door");

        administrator.opens(URI.create(scanned(second)).getPath());
        assertThat(administrator.reads()).contains(CYRILLIC, "Confirmed");
        administrator.clicks("Check in");
        assertThat(administrator.reads()).contains("are here", CYRILLIC);

        second.opens(own);
        assertThat(second.reads()).contains("Checked in", "Certificate of attendance");
        var certificate = certificateOf(second);
        assertThat(certificate).contains(CYRILLIC, "Circle of Clusters").doesNotContain(GREEK);
        var code = certificate.replaceAll("(?s).*?([0-9A-Z]{4}(-[0-9A-Z]{4}){3}).*", "$1");
        var reader = person(HOST);
        reader.opens("/certificates");
        reader.fills("code", code).sends("/certificates");
        assertThat(reader.reads()).contains("it holds", CYRILLIC);
        assertThat(people).flatExtracting(Person::troubles).isEmpty();
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(name);
    }

    /// Answers the path of the edition that is announced now.
    private static String announces(Person administrator) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(50).toString();
        administrator.opens("/events/new");
        administrator.chooses("kind", "CONFERENCE")
                .fills("title.en", "Circle of Clusters")
                .fills("startsDate", day)
                .fills("startsTime", "10:00")
                .fills("endsDate", day)
                .fills("endsTime", "18:00")
                .fills("venue", "Hotel")
                .fills("city", "Niš")
                .sends("/events");
        var edition = administrator.path().replaceFirst("/edit$", "");
        administrator.sends("/publication");
        assertThat(administrator.path()).isEqualTo(edition);
        return edition;
    }

    private void registers(Person guest, String edition, String name, String email) {
        guest.opens(edition + "/registration");
        guest.fills("name", name).fills("email", email);
        guest.field("consent").check();
        guest.sends("/registration");
        assertThat(guest.reads()).contains("Look into your mail");
        var link = linkTo(email, "/registrations/confirm/");
        assertThat(guest.opens(link)).isEqualTo(200);
        guest.sends(link);
    }

    /// The link in the newest letter to this address, as the operator reads it in the outbox.
    private String linkTo(String address, String path) {
        var operator = person("localhost").signsIn("operator@example.org", WholeSystem.PASSWORD);
        operator.opens("/operator/outbox");
        var letter = operator.page()
                .locator("main tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(address));
        operator.opens(letter.locator("a").first().getAttribute("href"));
        var links = operator.page().locator("main ul.list a[href*='" + path + "']");
        return URI.create(links.first().getAttribute("href")).getPath();
    }

    /// What a camera reads from the QR code on somebody's screen.
    private static String scanned(Person guest) throws IOException, ReaderException {
        var picture = ImageIO
                .read(new ByteArrayInputStream(guest.page().locator("main .ticket-code").screenshot()));
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    private static String certificateOf(Person guest) throws IOException {
        var file = guest.page()
                .waitForDownload(() -> guest.page().getByText("Download as PDF").first().click());
        try (var document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private Person person(String host) {
        var person = chromium.person(port, host);
        people.add(person);
        return person;
    }
}
