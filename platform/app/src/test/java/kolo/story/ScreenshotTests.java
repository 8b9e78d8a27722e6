package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.WholeSystem;

/// Takes the pictures of the documentation: `./mvnw test -pl platform/app -am -Dtest=ScreenshotTests
/// -Dsurefire.failIfNoSpecifiedTests=false -Dkolo.screenshots=$PWD/docs/images`.
@WholeSystem
@EnabledIfSystemProperty(named = ScreenshotTests.FOLDER, matches = ".+")
class ScreenshotTests {
    static final String FOLDER = "kolo.screenshots";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Test
    void of_the_public_side() {
        try (var ict = visitor("ict.localhost");
                var clusnet = visitor("clusnet.localhost");
                var crafts = visitor("crafts.localhost");
                var platform = visitor("localhost")) {
            takes(ict, "/", "front-ict");
            takes(ict, "/members", "members-ict");
            takes(ict, "/members?view=map", "map-ict");
            takes(ict, "/governance", "chair-ict");
            takes(ict, "/sr-Cyrl/members", "members-ict-cyrillic");
            takes(clusnet.on(Person.DESKTOP, ColorScheme.DARK), "/sr-Latn/", "front-clusnet-dark");
            takes(crafts, "/sr-Cyrl/", "front-crafts");
            takes(crafts.on(Person.PHONE, ColorScheme.LIGHT), "/", "phone-front-crafts");
            takes(ict.on(Person.PHONE, ColorScheme.LIGHT), "/ro/members", "phone-members-ict");
            takes(ict.on(Person.PHONE, ColorScheme.DARK), "/", "phone-front-ict-dark");
            takes(platform, "/", "platform");
        }
    }

    @Test
    void of_the_workspace() {
        try (var administrator = visitor("clusnet.localhost").signsIn("administrator@example.org",
                WholeSystem.PASSWORD)) {
            takes(administrator, "/home", "home");
            takes(administrator, "/members", "members-clusnet");
            administrator.comesBy(administrator.page().locator("main tbody th a").first()::click);
            var member = administrator.path();
            takes(administrator, member, "member");
            takes(administrator, member + "/edit", "profile");
            takes(administrator, "/settings", "settings");
            takes(administrator, "/settings/brand", "brand");
            takes(administrator, "/people", "people");
            takes(administrator.on(Person.DESKTOP, ColorScheme.DARK), "/sr-Cyrl/members", "members-clusnet-dark");
            takes(administrator.on(Person.PHONE, ColorScheme.LIGHT), "/home", "phone-home");
            takes(administrator, member, "phone-member");
        }
    }

    @Test
    void of_the_operators_console() {
        try (var operator = visitor("localhost").signsIn("operator@example.org", WholeSystem.PASSWORD)) {
            takes(operator, "/operator", "operator");
            takes(operator, "/operator/networks/new", "onboard");
            takes(operator, "/operator/outbox", "outbox");
        }
    }

    private Person visitor(String host) {
        return chromium.person(port, host);
    }

    private static void takes(Person person, String path, String name) {
        assertThat(person.opens(path)).as(path).isEqualTo(200);
        person.photographs(Path.of(System.getProperty(FOLDER)).resolve(name + ".png"));
    }
}
