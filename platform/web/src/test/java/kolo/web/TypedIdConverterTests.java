package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;

class TypedIdConverterTests {
    private final DefaultConversionService conversion = new DefaultConversionService();

    TypedIdConverterTests() {
        conversion.addConverter(new TypedIdConverter());
    }

    record ThingId(UUID value) {}

    record Pair(UUID one, UUID other) {}

    @Test
    void any_record_of_one_uuid_is_an_identifier() {
        var id = UUID.fromString("0198f7a2-0000-7000-8000-000000000001");

        assertThat(conversion.convert(id.toString(), ThingId.class)).isEqualTo(new ThingId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "not-an-id", "0198f7a2-0000-7000-8000-00000000000g",
        " 0198f7a2-0000-7000-8000-000000000001", "../../etc/passwd"})
    void another_spelling_is_no_identifier(String text) {
        assertThatThrownBy(() -> conversion.convert(text, ThingId.class)).isInstanceOf(ConversionFailedException.class);
    }

    @Test
    void other_records_are_left_to_others() {
        assertThat(conversion.canConvert(String.class, Pair.class)).isFalse();
    }
}
