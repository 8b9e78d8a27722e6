package kolo.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class TextsTests {
    private final Texts texts = new Texts(whole());

    @Test
    void every_language_has_its_text_and_serbian_latin_is_derived() {
        assertThat(texts.text("en", "club.hello", "Ђорђе")).isEqualTo("Hello Ђорђе, it's open");
        assertThat(texts.text("sr-Cyrl", "club.hello", "Đorđe")).isEqualTo("Здраво, Đorđe, отворено је");
        assertThat(texts.text("ro", "club.hello", "Ștefan")).isEqualTo("Bună, Ștefan, e deschis");
    }

    @Test
    void names_are_not_transliterated_with_the_sentence_around_them() {
        assertThat(texts.text("sr-Latn", "club.hello", "Ђорђе")).isEqualTo("Zdravo, Ђорђе, otvoreno je");
    }

    @Test
    void numbers_take_the_plural_of_the_language() {
        assertThat(texts.text("sr-Latn", "club.members", Map.of("count", 1))).isEqualTo("1 član");
        assertThat(texts.text("sr-Cyrl", "club.members", Map.of("count", 22))).isEqualTo("22 члана");
        assertThat(texts.text("sr-Cyrl", "club.members", Map.of("count", 1011))).isEqualTo("1.011 чланова");
        assertThat(texts.text("ro", "club.members", Map.of("count", 20))).isEqualTo("20 de membri");
    }

    @Test
    void a_missing_text_fails_instead_of_showing_its_key() {
        assertThatThrownBy(() -> texts.text("ro", "club.absent")).isInstanceOf(MissingText.class)
                .hasMessageContaining("club.absent")
                .hasMessageContaining("ro");
        assertThat(texts.has("club.absent")).isFalse();
        assertThat(texts.has("club.hello")).isTrue();
    }

    @Test
    void whole_bundles_have_no_problem() {
        assertThat(texts.problems()).isEmpty();
    }

    @Test
    void every_kind_of_mistake_is_found() {
        assertThat(problems("club.a = A", "", "club.a = A")).containsExactly("club_sr.properties lacks club.a");
        assertThat(problems("club.a = A", "club.a = А", "club.a ="))
                .containsExactly("club_ro.properties: club.a is empty");
        assertThat(problems("a = A", "a = А", "a = A"))
                .containsExactly("club.properties: a does not start with the module's name");
        assertThat(problems("club.a = A {0}", "club.a = А {1}", "club.a = A {0}"))
                .containsExactly("club_sr.properties: club.a has the placeholders [1] instead of [0]");
        assertThat(problems("club.a = A {0", "club.a = А", "club.a = A")).singleElement()
                .asString()
                .contains("does not parse");
        assertThat(problems("club.a = {n, plural, one {a} other {b}}", "club.a = {n, plural, one {а} other {б}}",
                "club.a = {n, plural, one {a} few {b} other {c}}"))
                .containsExactly("club_sr.properties: club.a lacks the plural forms [few]");
    }

    @Test
    void letters_of_the_wrong_alphabet_are_found() {
        assertThat(problems("club.a = A", "club.a = Стрaна", "club.a = A"))
                .containsExactly("club_sr.properties: club.a has Latin letters: a");
        assertThat(problems("club.a = A {n, plural, one {x} other {y}}",
                "club.a = А {n, plural, one {pogrešno} few {б} other {в}}",
                "club.a = A {n, plural, one {x} few {y} other {z}}"))
                .containsExactly("club_sr.properties: club.a has Latin letters: pogrešno");
        assertThat(problems("club.a = Аll", "club.a = А", "club.a = A"))
                .containsExactly("club.properties: club.a has Cyrillic letters");
        assertThat(problems("club.a = A", "club.a = А", "club.a = Oraşul"))
                .containsExactly("club_ro.properties: club.a writes ş or ţ with a cedilla instead of a comma");
    }

    @Test
    void abbreviations_and_addresses_may_be_latin_in_serbian() {
        assertThat(problems("club.a = A", "club.a = CSV и XLSX, UTF-8, office@example.org, https://example.org/x, Kolo",
                "club.a = A")).isEmpty();
    }

    @Test
    void a_key_written_twice_is_refused() {
        assertThatThrownBy(() -> bundle("club.properties", "club.a = A\nclub.a = B"))
                .hasMessageContaining("club.a")
                .hasMessageContaining("twice");
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        assertThatThrownBy(() -> read("club_sr.properties", "club.a = Ниш".getBytes(Charset.forName("windows-1251"))))
                .isInstanceOf(IOException.class);
    }

    private static List<Bundle> whole() {
        return List.of(bundle("club.properties", """
                                                 club.hello = Hello {0}, it's open
                                                 club.members = {count, plural, one {# member} other {# members}}
                                                 """),
                bundle("club_sr.properties",
                        """
                        club.hello = Здраво, {0}, отворено је
                        club.members = {count, plural, one {# члан} few {# члана} other {# чланова}}
                        """),
                bundle("club_ro.properties",
                        """
                        club.hello = Bună, {0}, e deschis
                        club.members = {count, plural, one {# membru} few {# membri} other {# de membri}}
                        """));
    }

    private static List<String> problems(String english, String serbian, String romanian) {
        return new BundleCheck(List.of(bundle("club.properties", english), bundle("club_sr.properties", serbian),
                bundle("club_ro.properties", romanian))).problems();
    }

    private static Bundle bundle(String file, String text) {
        try {
            return read(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Bundle read(String file, byte[] bytes) throws IOException {
        return Bundle.read(new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return file;
            }
        });
    }
}
