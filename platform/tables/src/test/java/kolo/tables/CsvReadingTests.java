package kolo.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReadingTests {

    private static void refused(byte[] bytes, String key, Object... arguments) {
        assertThatExceptionOfType(TableRefused.class).isThrownBy(() -> Workbooks.read(bytes)).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }

    private static void refused(String text, String key, Object... arguments) {
        refused(text.getBytes(StandardCharsets.UTF_8), key, arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UTF-8        | Назив,Земља,Град | Кластер за аутомобилску индустрију,Србија,Ниш | UTF-8",
        "windows-1250 | Naziv,Država,Grad | Udruženje žena preduzetnica,Češka,Niš | windows-1250",
        "windows-1250 | Denumire,Țara,Oraș | Asociația,România,Iași | UTF-8",
        "windows-1250 | Denumire,Judet,Oras | Măgura Călăraşi,Argeş,Iaşi | windows-1250",
        "windows-1251 | Назив,Земља,Град | Кластер за аутомобилску индустрију,Србија,Ниш | windows-1251",
        "windows-1251 | Име,Държава,Град | Клъстер Информационни и комуникационни технологии,България,София | windows-1251",
        "windows-1251 | НАЗИВ;ГРАД;ЗЕМЉА | ЖЕНСКИ КЛАСТЕР СТАРИХ ЗАНАТА;НИШ;СРБИЈА | windows-1251",
        "windows-1253 | Όνομα,Χώρα,Πόλη | Ελληνική ένωση επιχειρήσεων πληροφορικής,Ελλάδα,Αθήνα | windows-1253"})
    void the_encoding_is_recognised_by_the_habits_of_the_language(String encoding, String header, String row,
            String expected) {
        var charset = Charset.forName(encoding.equals("windows-1250") && header.contains("Ț") ? "UTF-8" : encoding);
        var table = Workbooks.read((header + "\r\n" + row + "\r\n").getBytes(charset));
        assertThat(table.encoding()).isEqualTo(expected);
        assertThat(String.join("|", table.header())).isEqualTo(header.replaceAll("[,;]", "|"));
        assertThat(String.join("|", table.rows().getFirst().cells())).isEqualTo(row.replaceAll("[,;]", "|"));
    }

    @Test
    void a_byte_order_mark_decides_and_is_not_part_of_the_first_header() {
        for (var encoding : new Charset[]{StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE}) {
            var table = Workbooks.read("\ufeffName;Country\nžena;RS\n".getBytes(encoding));
            assertThat(table.encoding()).isEqualTo(encoding.name());
            assertThat(table.header()).containsExactly("Name", "Country");
            assertThat(table.rows().getFirst().cells()).containsExactly("žena", "RS");
        }
    }

    @Test
    void an_encoding_set_by_hand_is_used() {
        var bytes = "Име\nЖ".getBytes(Encodings.CYRILLIC);
        var table = Tables.read(new ByteArrayInputStream(bytes), Limits.USUAL,
                new Tables.Hints(Encodings.CYRILLIC, ','));
        assertThat(table.rows().getFirst().cells()).containsExactly("Ж");
    }

    @Test
    void noise_is_not_taken_for_a_table() {
        var noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        refused(noise, "tables.undecodable");
    }

    @Test
    void the_separator_is_found_even_where_another_occurs_inside_texts() {
        assertThat(Workbooks.read("Name;Sectors\nA;wood, metal\nB;textile, food, toys\n").rows().get(1).cells())
                .containsExactly("B", "textile, food, toys");
        assertThat(Workbooks.read("Name\tNote\nA\tone; two, three\n").separator()).isEqualTo('\t');
        assertThat(Workbooks.read("Name,Note\nA,\"one; two; three\"\n").separator()).isEqualTo(',');
        assertThat(Workbooks.read("sep=;\nName;Note\nA;1,2,3\n").header()).containsExactly("Name", "Note");
        assertThat(Workbooks.read("Name\nA\nB\n").rows()).hasSize(2);
    }

    @Test
    void quotes_lines_inside_cells_and_empty_lines_keep_the_line_numbers_right() {
        var table = Workbooks.read("Name,Note\r\n\r\n\"A \"\"quoted\"\"\",\"two\nlines\"\r\n,,\r\nB,\r\n");
        assertThat(table.rows()).containsExactly(new Row(3, java.util.List.of("A \"quoted\"", "two\nlines")),
                new Row(6, java.util.List.of("B", "")));
    }

    @Test
    void a_row_wider_than_the_header_is_refused_and_a_narrower_one_filled() {
        assertThat(Workbooks.read("A,B,C\n1\n").rows().getFirst().cells()).containsExactly("1", "", "");
        assertThat(Workbooks.read("A,B\n1,2,,\n").rows().getFirst().cells()).containsExactly("1", "2");
        refused("A,B\n1,2\n1,2,3\n", "tables.ragged", 3, 3, 2);
    }

    @Test
    void a_quote_that_is_never_closed_names_its_line() {
        refused("A,B\n1,2\n\"1,2\n3,4\n", "tables.unreadable-line", 3);
    }

    @Test
    void zero_bytes_name_their_line() {
        refused("A,B\n1,2\n1\0,2\n", "tables.zero-bytes", 3);
    }

    @Test
    void marks_of_direction_and_controls_disappear_from_names() {
        var table = Workbooks.read("Name\n\u202eevil\u202c\u200b \u0007name\u00a0\n");
        assertThat(table.rows().getFirst().cell(0)).isEqualTo("evil name");
    }

    @Test
    void letters_put_together_from_parts_become_one_letter() {
        assertThat(Workbooks.read("Name\nNis\u030c\n").rows().getFirst().cell(0)).isEqualTo("Niš");
    }

    @Test
    void a_cell_of_ten_megabytes_is_refused_quickly() {
        refused("A,B\n1," + "x".repeat(10_000_000) + "\n", "tables.cell-too-long", 2, "B", 10_000);
        refused("A,B\n1," + "x".repeat(10_001) + "\n", "tables.cell-too-long", 2, "B", 10_000);
    }

    @Test
    void too_many_rows_columns_and_bytes_are_refused() {
        refused("A\n" + "1\n".repeat(50_001), "tables.too-many-rows", 50_000);
        refused(",".repeat(200) + "A\n", "tables.too-many-columns", 200, 1);
        refused(new byte[20_000_001], "tables.too-large", 20);
        refused("", "tables.empty");
        refused("\ufeff \n\n", "tables.empty");
    }

    @Test
    void an_old_excel_file_is_told_apart() {
        refused(new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, "tables.old-excel");
    }
}
