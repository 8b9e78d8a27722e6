package kolo.projects.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kolo.texts.DatePrecision;
import kolo.texts.Formats;

class ProjectDateTests {

    @ParameterizedTest
    @CsvSource({"2012,2012", "2012-01,2012-01", "2012-1-5,2012-01-05", "31.12.2019,2019-12-31", "12.2019.,2019-12",
        "5/2014,2014-05", "2015-02-01 00:00:00,2015-02-01"})
    void a_date_keeps_the_precision_in_which_it_is_known(String text, String read) {
        assertThat(ProjectDate.read(text)).map(ProjectDate::toString).hasValue(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-13", "31.02.2019", "12", "soon", "0000", "20122", "2012-01-32"})
    void what_is_no_date_is_nothing(String text) {
        assertThat(ProjectDate.read(text)).isEmpty();
    }

    @Test
    void the_last_day_of_an_imprecise_date_is_the_last_it_may_mean() {
        assertThat(ProjectDate.read("2019-12")).map(ProjectDate::last).hasValue(LocalDate.of(2019, 12, 31));
        assertThat(ProjectDate.read("2016")).map(ProjectDate::last).hasValue(LocalDate.of(2016, 12, 31));
    }

    @Test
    void january_2012_to_december_2019_stays_what_it_is() {
        var start = ProjectDate.read("2012-01").orElseThrow();
        var end = ProjectDate.read("2019-12").orElseThrow();
        assertThat(start.precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(Formats.in("en").range(start.first(), start.precision(), end.first(), end.precision()))
                .isEqualTo("January 2012 – December 2019");
    }
}
