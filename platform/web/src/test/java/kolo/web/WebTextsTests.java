package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kolo.texts.Texts;

class WebTextsTests {
    private final Texts texts = Texts.load();

    @Test
    void every_text_stands_whole_in_every_language() {
        assertThat(texts.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503})
    void every_error_says_what_happened_what_it_means_and_what_to_do_next(int status) {
        for (var part : new String[]{"title", "text", "next"}) {
            assertThat(texts.has("web.error." + status + "." + part)).as(status + part).isTrue();
        }
    }
}
