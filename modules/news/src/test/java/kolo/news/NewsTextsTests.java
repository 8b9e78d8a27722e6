package kolo.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import kolo.texts.Texts;

class NewsTextsTests {
    private static final Texts TEXTS = Texts.load();

    @Test
    void every_text_stands_whole_in_every_language() {
        assertThat(TEXTS.problems()).isEmpty();
    }

    static Stream<String> keysMadeOfCodes() {
        return Stream.of(Arrays.stream(ArticleKind.values()).map(ArticleKind::key),
                Arrays.stream(ArticleStatus.values()).map(ArticleStatus::key),
                Arrays.stream(ArticleStatus.values()).map(status -> status.key().replace("status", "next")),
                Arrays.stream(Completeness.values()).map(Completeness::key),
                Arrays.stream(NewsIntent.values()).map(intent -> "news.intent." + intent.name())).flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keysMadeOfCodes")
    void a_code_has_a_text(String key) {
        assertThat(TEXTS.has(key)).isTrue();
    }
}
