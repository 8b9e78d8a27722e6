package kolo.portability.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kolotest.Samples;
import kolotest.Trials;

class CsvTests {

    private static String written(List<? extends List<String>> records) throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new CsvWriter(out);
        for (var each : records) {
            csv.write(each);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String text) throws IOException {
        var csv = new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var records = new ArrayList<List<String>>();
        for (var each = csv.read(); each != null; each = csv.read()) {
            records.add(each);
        }
        return records;
    }

    @Test
    void an_absent_value_is_nothing_and_an_empty_text_a_pair_of_quotes() throws IOException {
        var records = List.of(Arrays.asList("a", null, ""), Arrays.asList(null, "\"", "x,y\r\nz"));
        assertThat(written(records)).isEqualTo("a,,\"\"\r\n,\"\"\"\",\"x,y\r\nz\"\r\n");
        assertThat(read(written(records))).isEqualTo(records);
        assertThat(read("\r\n")).isEqualTo(List.of(Arrays.asList((String) null)));
    }

    @Test
    void whatever_is_written_is_read_again() {
        Trials.times(300).run(random -> {
            var texts = new ArrayList<>(Samples.hostileTexts().values());
            // No column of text can hold it.
            texts.removeIf(text -> !StandardCharsets.UTF_8.newEncoder().canEncode(text));
            texts.addAll(Arrays.asList(null, "", ",", "\n", "\r", "\"\"", "=1+1", " "));
            var records = new ArrayList<List<String>>();
            for (int i = 0; i < 5; i++) {
                records.add(Arrays.asList(texts.get(random.nextInt(texts.size())),
                        texts.get(random.nextInt(texts.size())), texts.get(random.nextInt(texts.size()))));
            }
            assertThat(read(written(records))).isEqualTo(records);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a,\"b", "a\nb\r\n", "a\"b\r\n", "\"a\"b\r\n", "a\rb\r\n"})
    void what_is_not_csv_is_refused(String text) {
        assertThatIOException().isThrownBy(() -> read(text));
    }
}
