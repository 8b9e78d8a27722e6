package kolo.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class TextsTests {

    private static java.util.Set<Object> keys(String bundle) throws Exception {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(TextsTests.class.getResourceAsStream("/i18n/" + bundle + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(texts.keySet());
    }

    @Test
    void every_reason_for_a_refusal_is_said_in_each_language() throws Exception {
        assertThat(keys("tables_sr")).isEqualTo(keys("tables")).hasSizeGreaterThan(10);
        assertThat(keys("tables_ro")).isEqualTo(keys("tables"));
    }
}
