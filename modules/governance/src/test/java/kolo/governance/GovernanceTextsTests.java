package kolo.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import kolo.texts.Texts;

class GovernanceTextsTests {
    private static final Texts TEXTS = Texts.load();

    @Test
    void every_text_stands_whole_in_every_language() {
        assertThat(TEXTS.problems()).isEmpty();
    }
}
