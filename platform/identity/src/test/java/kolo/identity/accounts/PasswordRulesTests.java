package kolo.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    private static final List<String> KNOWN = List.of("Ana Petrović", "ana.petrovic", "BBS ClusNet", "clusnet");
    private final PasswordRules rules = new PasswordRules();

    @Test
    void eleven_characters_are_too_short_and_twelve_are_enough() {
        assertThat(rules.refusal("hq7vwz2kmx4", KNOWN)).contains("identity.password.short");
        assertThat(rules.refusal("hq7vwz2kmx4p", KNOWN)).isEmpty();
    }

    @Test
    void two_hundred_characters_are_allowed_and_one_more_is_not() {
        var lengthy = "the lead passes on from hand to hand ".repeat(6);
        assertThat(rules.refusal(lengthy.substring(0, 200), KNOWN)).isEmpty();
        assertThat(rules.refusal(lengthy.substring(0, 201), KNOWN)).contains("identity.password.long");
    }

    @Test
    void a_character_outside_of_the_first_plane_counts_once() {
        assertThat(rules.refusal("🎻🪗🥁🎺🎷🪕🎸🎹🪈🎤🎧", KNOWN)).contains("identity.password.short");
        assertThat(rules.refusal("🎻🪗🥁🎺🎷🪕🎸🎹🪈🎤🎧🎼", KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1qaz2wsx3edc", "Password2026!", "123456789012", "passwordpassword", "aaaaaaaaaaaa",
        "abcdefghijklm", "abcabcabcabc", "!!!!iloveyou!!!!", "QWERTY123456", "motherfucker"})
    void a_common_password_is_refused_also_decorated_or_repeated(String password) {
        assertThat(rules.refusal(password, KNOWN)).contains("identity.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClusNet-2026!", "Petrović-ana1", "clusnetclusnet7", "ana.petrovic.88"})
    void what_strangers_know_makes_no_password(String password) {
        assertThat(rules.refusal(password, KNOWN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven bridges over the Nišava", "седам мостова преко Нишаве",
        "clusnet is where we dance in a circle", "correct horse battery staple"})
    void a_few_words_are_accepted_in_any_script(String password) {
        assertThat(rules.refusal(password, KNOWN)).isEmpty();
    }

    @Test
    void a_zero_byte_is_refused_and_breaks_nothing() {
        assertThat(rules.refusal("seven bridges\0over", KNOWN)).contains("identity.password.control");
    }
}
