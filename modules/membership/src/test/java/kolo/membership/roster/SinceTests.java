package kolo.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kolo.membership.SinceBasis;

class SinceTests {

    @ParameterizedTest
    @CsvSource({"2012, 2012-01-01, 2012", "2015-11, 2015-11-01, 2015-11", "2018-06-13, 2018-06-13,",
        "13.06.2018., 2018-06-13,", "13/6/2018, 2018-06-13,"})
    void a_date_counts_from_its_first_day_in_the_precision_of_its_source(String text, String day, String printed) {
        var since = Since.read(text, SinceBasis.EVIDENCE).orElseThrow();
        assertThat(since.day()).isEqualTo(day);
        assertThat(since.asPrinted()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2012-13", "31.02.2018.", "12", "0001", "at launch"})
    void anything_else_is_no_date(String text) {
        assertThat(Since.read(text, SinceBasis.STATED)).isEmpty();
    }

    @Test
    void a_secret_is_known_by_its_digest_only_and_never_printed() {
        var token = LinkToken.random();
        assertThat(token.secret()).hasSize(43);
        assertThat(token.digest()).hasSize(64).doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret());
        assertThat(LinkToken.read(token.secret())).contains(token);
        assertThat(LinkToken.read("../etc/passwd")).isEmpty();
    }
}
