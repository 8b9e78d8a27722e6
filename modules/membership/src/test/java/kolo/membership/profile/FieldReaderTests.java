package kolo.membership.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTests {
    private final List<FieldProblem> problems = new ArrayList<>();

    private List<String> read(ProfileField field, String raw) {
        return FieldReader.read(field, raw, Countries::read, problems::add);
    }

    @Test
    void nothing_typed_is_no_entry_and_no_problem() {
        assertThat(read(ProfileField.CITY, " \u0000\u200f\t ")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void zero_bytes_and_marks_of_direction_are_left_out_of_a_name() {
        assertThat(read(ProfileField.NAME, "Clu\u0000j \u202eIT\u202c Cluster")).containsExactly("Cluj IT Cluster");
    }

    @Test
    void a_field_of_ten_megabytes_is_refused_with_its_limit() {
        assertThat(read(ProfileField.NAME, "x".repeat(10_000_000))).isEmpty();
        assertThat(problems).extracting(FieldProblem::key).containsExactly("membership.problem.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://", "http://user:pass@example.org",
        "https://exa mple.org", "//evil.example", "ftp://example.org", "https://localhost"})
    void only_addresses_of_the_web_become_links(String address) {
        assertThat(read(ProfileField.WEBSITE, address)).isEmpty();
        assertThat(problems).extracting(FieldProblem::key).containsExactly("membership.problem.website");
    }

    @ParameterizedTest
    @CsvSource({"example.org, https://example.org", "http://clusterhouse.rs, http://clusterhouse.rs",
        "www.ictcluster.bg/en, https://www.ictcluster.bg/en"})
    void an_address_without_scheme_gets_one(String typed, String address) {
        assertThat(read(ProfileField.WEBSITE, typed)).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({"rs, RS", "XK, XK", "Србија, RS", "Srbija, RS", "Romania, RO", "România, RO", "North Macedonia, MK",
        "Türkiye, TR", "Turkey, TR", "Bosna i Hercegovina, BA"})
    void a_country_is_read_by_code_or_by_name_in_any_language_of_the_interface(String typed, String code) {
        assertThat(read(ProfileField.COUNTRY, typed)).containsExactly(code);
    }

    @Test
    void an_unknown_country_is_a_problem() {
        assertThat(read(ProfileField.COUNTRY, "Ruritania")).isEmpty();
        assertThat(problems).extracting(FieldProblem::key).containsExactly("membership.problem.country");
    }

    @ParameterizedTest
    @CsvSource({"'1,250', 1250", "1.250, 1250", "250.0, 250", "' 85 ', 85"})
    void a_number_is_read_as_spreadsheets_write_it(String typed, String number) {
        assertThat(read(ProfileField.SIZE, typed)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "about 40", "1e9", "99999999999"})
    void what_is_no_number_is_a_problem(String typed) {
        assertThat(read(ProfileField.SIZE, typed)).isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void a_list_has_an_entry_a_line_or_semicolon_without_repetitions() {
        assertThat(read(ProfileField.SECTORS, "ICT; Textile\n ict \n\n")).containsExactly("ICT", "Textile");
    }

    @Test
    void a_list_longer_than_its_limit_is_a_problem() {
        assertThat(read(ProfileField.SECTORS, "a" + "\nb".repeat(1) + String.join("\n", letters(40)))).isEmpty();
        assertThat(problems).extracting(FieldProblem::key).containsExactly("membership.problem.too-many");
    }

    private static List<String> letters(int number) {
        var letters = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            letters.add("entry " + i);
        }
        return letters;
    }
}
