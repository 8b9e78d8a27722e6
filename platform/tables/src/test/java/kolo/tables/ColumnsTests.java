package kolo.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ColumnsTests {

    private static final List<Columns.Field> FIELDS = List.of(Columns.Field.of("name", "Naziv", "Назив", "Member"),
            Columns.Field.of("email", "E-Mail address", "e-pošta"), Columns.Field.of("country", "Država", "Земља"));

    private static Map<String, Integer> mapping(List<String> header) {
        return Columns.recognise(header, FIELDS).mapping();
    }

    @Test
    void headers_are_recognised_whatever_their_case_marks_and_punctuation() {
        assertThat(mapping(List.of("NAZIV ", "e posta", "Drzava")))
                .isEqualTo(Map.of("name", 0, "email", 1, "country", 2));
        assertThat(mapping(List.of("земља", "e-mail_ADDRESS", "name")))
                .isEqualTo(Map.of("country", 0, "email", 1, "name", 2));
        assertThat(mapping(List.of("nickname", ""))).isEmpty();
    }

    @Test
    void of_two_columns_for_one_field_the_first_counts_and_the_other_is_shown_as_unused() {
        var columns = Columns.recognise(List.of("Name", "Naziv", "Fax", ""), FIELDS);
        assertThat(columns.mapping()).isEqualTo(Map.of("name", 0));
        assertThat(columns.unused()).containsExactly(1, 2, 3);
    }

    @Test
    void what_is_set_by_hand_wins_over_what_is_recognised() {
        var columns = Columns.recognise(List.of("Name", "Official name", "Country"), FIELDS,
                Map.of(1, "name", 2, "", 0, "nonsense", 77, "email"));
        assertThat(columns.mapping()).isEqualTo(Map.of("name", 1));
        assertThat(columns.value(new Row(2, List.of("a", "b", "c")), "name")).isEqualTo("b");
        assertThat(columns.value(new Row(2, List.of("a", "b", "c")), "country")).isEmpty();
    }

    @Test
    void a_column_without_a_header_is_called_by_its_letter() {
        var table = new Table(Table.Format.CSV, "UTF-8", ',', List.of("Name", ""), List.of());
        assertThat(table.columnName(0)).isEqualTo("Name");
        assertThat(table.columnName(1)).isEqualTo("B");
        assertThat(Table.letters(26)).isEqualTo("AA");
        assertThat(Table.letters(701)).isEqualTo("ZZ");
    }
}
