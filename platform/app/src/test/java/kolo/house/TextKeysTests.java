package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import kolo.texts.Texts;

/// Every text a page asks for is there, in every language.
class TextKeysTests {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    /// A key written out where a text is asked for; keys put together of parts are tried by the pages' own tests.
    private static final Pattern USE = Pattern.compile(
            "(?:(?<!Field\\.)\\b(?:t|text|title|crumb|saying|warning)|Invalid|Conflict|Forbidden)\\((?:[^()\"]*,\\s*)?"
                    + "\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"|Invalid\\.field\\(\"[^\"]*\",\\s*\"([^\"]+)\""
                    + "|message = \"\\{([^}]+)}\"");
    private final Texts texts = Texts.load();

    @Test
    void the_bundles_of_all_modules_stand_whole_in_every_language() {
        assertThat(texts.problems()).isEmpty();
    }

    @Test
    void every_key_that_code_and_templates_name_has_a_text() {
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            keysIn(source.text()).stream()
                    .filter(key -> !texts.has(key))
                    .forEach(key -> missing.add(source.name() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_search_finds_the_uses_of_a_key() {
        assertThat(keysIn("${ui.t(\"web.gone\", 1)}")).containsExactly("web.gone");
        assertThat(keysIn("texts.text(language, \"web.gone\")")).containsExactly("web.gone");
        assertThat(keysIn("throw Invalid.field(\"slug\", \"tenancy.gone\")")).containsExactly("tenancy.gone");
        assertThat(keysIn("@Pattern(message = \"{web.gone}\")")).containsExactly("web.gone");
        assertThat(keysIn("    /// `t(\"web.gone\")` in a comment")).isEmpty();
        assertThat(keysIn("Field.text(\"label.en\", label)")).as("a field's name is no key").isEmpty();
        assertThat(keysIn("audit.record(\"network.renamed\")")).isEmpty();
        assertThat(texts.has("web.gone")).isFalse();
    }

    private static List<String> keysIn(String text) {
        return USE.matcher(text.replaceAll("(?m)^\\s*//.*$", ""))
                .results()
                .map(use -> use.group(1) != null ? use.group(1) : use.group(2) != null ? use.group(2) : use.group(3))
                .toList();
    }

    private static List<Source> sources() {
        try (var modules = Files.walk(ROOT)) {
            return modules.filter(file -> file.toString().matches(".*[/\\\\]src[/\\\\]main[/\\\\].*\\.(java|jte)"))
                    .map(Source::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Source(String name, String text) {
        static Source read(Path file) {
            try {
                return new Source(file.getFileName().toString(), Files.readString(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
