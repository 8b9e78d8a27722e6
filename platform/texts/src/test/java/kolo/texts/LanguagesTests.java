package kolo.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class LanguagesTests {
    private static final List<String> CRAFTS = List.of("sr-Cyrl", "sr-Latn", "en");

    @Test
    void the_first_language_of_a_network_has_the_bare_path() {
        assertThat(Languages.pathPrefix(CRAFTS, "sr-Cyrl")).isEmpty();
        assertThat(Languages.pathPrefix(CRAFTS, "en")).isEqualTo("/en");
    }

    @Test
    void a_path_names_one_of_the_other_languages_or_none() {
        assertThat(Languages.prefixOf(CRAFTS, "/sr-Latn/members")).contains("sr-Latn");
        assertThat(Languages.prefixOf(CRAFTS, "/en")).contains("en");
        assertThat(Languages.prefixOf(CRAFTS, "/sr-Cyrl/members")).isEmpty();
        assertThat(Languages.prefixOf(CRAFTS, "/ro/members")).isEmpty();
        assertThat(Languages.prefixOf(CRAFTS, "/entrance")).isEmpty();
    }

    @Test
    void a_reader_is_served_in_the_nearest_language() {
        assertThat(Languages.nearest("sr-RS")).isEqualTo(Language.SERBIAN_CYRILLIC);
        assertThat(Languages.nearest("sr-Latn-ME")).isEqualTo(Language.SERBIAN_LATIN);
        assertThat(Languages.nearest("ro-MD")).isEqualTo(Language.ROMANIAN);
        assertThat(Languages.nearest("bg")).isEqualTo(Language.ENGLISH);
    }
}
