package kolo.projects.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kolo.kernel.Invalid;

class AmountsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1102472.76 | 1102472.76", "1.102.472,76 | 1102472.76",
        "1,102,472.76 | 1102472.76", "2999992,5 | 2999992.50", "147815,4375 | 147815.44", "1 234 567,89 | 1234567.89",
        "5100000 | 5100000.00", "0 | 0.00", "0,5 | 0.50", "0.123 | 0.12", "1.234.567 | 1234567.00",
        "12,00 | 12.00", "1234,567 | 1234.57"})
    void a_comma_and_a_point_are_read_as_they_are_meant(String text, BigDecimal amount) {
        assertThat(Amounts.read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"413,500", "1.234", "999.999"})
    void what_can_be_read_in_two_ways_is_refused(String text) {
        assertThatThrownBy(() -> Amounts.read(text)).isInstanceOf(Invalid.class)
                .hasMessageContaining("amount-ambiguous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "abc", "1,2,3", "1.2,3.4", "12 EUR", "", "1e5", "99999999999999999999", "1,23.456,7"})
    void what_is_no_amount_is_refused(String text) {
        assertThatThrownBy(() -> Amounts.read(text)).isInstanceOf(Invalid.class);
    }
}
