package kolo.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import kolo.texts.Texts;

class AccountTextsTests {
    @Test
    void every_text_exists_in_every_language_with_the_same_placeholders() {
        assertThat(Texts.load().problems()).isEmpty();
    }
}
