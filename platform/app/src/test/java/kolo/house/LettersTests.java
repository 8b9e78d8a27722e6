package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.WholeSystem;
import kolo.mail.LetterPreviews;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.texts.Language;

/// Every letter of every module can be written, in every language.
@WholeSystem
class LettersTests {
    private static final Pattern TEMPLATE = Pattern.compile("/src/main/jte/([a-z]+/letter/[^/]+)\\.jte$");
    @Autowired
    LetterPreviews previews;
    @Autowired
    Networks networks;

    @Test
    void every_letter_can_be_written_in_every_language() {
        var platform = networks.platform().id();
        assertThat(previews.names()).contains("mail.trial", "identity.invitation", "identity.sign-in");
        for (var name : previews.names()) {
            for (var language : Language.values()) {
                var letter = CurrentTenant.call(platform, () -> previews.preview(name, language.tag()));
                assertThat(letter.subject()).as(name).isNotBlank().doesNotContain("{").doesNotContain("letter.");
                assertThat(letter.html()).as(name).contains("lang=\"" + language.tag() + "\"").contains("<h1");
                assertThat(letter.text()).as(name).doesNotContain("<").doesNotContain("&nbsp;");
            }
        }
    }

    @Test
    void no_template_of_a_letter_goes_unseen() throws IOException {
        var seen = CurrentTenant.call(networks.platform().id(), previews::templates);
        assertThat(templates()).isNotEmpty().isSubsetOf(seen);
    }

    /// `src/main/jte/identity/letter/reset.jte` is the template `identity/letter/reset`.
    private static List<String> templates() throws IOException {
        var root = Path.of("../..").toAbsolutePath().normalize();
        try (var files = Files.walk(root)) {
            return files.map(file -> file.toString().replace('\\', '/'))
                    .map(TEMPLATE::matcher)
                    .filter(Matcher::find)
                    .map(template -> template.group(1))
                    .toList();
        }
    }
}
