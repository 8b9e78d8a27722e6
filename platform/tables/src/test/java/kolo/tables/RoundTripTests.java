package kolo.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RoundTripTests {

    private static final List<String> FORMULAS = List.of("=1+1", "+381 18 123", "-2+3", "@SUM(A1)", "\t=1", "\r=1",
            "\n=1", "＝1+1", "＋1", "－1", "＠x", " =1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\";\"y\")");

    private static byte[] written(Function<ByteArrayOutputStream, TableWriter> kind, List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = kind.apply(out)) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    private static List<Function<ByteArrayOutputStream, TableWriter>> kinds() {
        return List.of(out -> TableWriter.csv(out, true), out -> TableWriter.csv(out, false),
                out -> TableWriter.xlsx(out, "Members: [2026]"));
    }

    @Test
    void what_is_written_is_read_again() {
        for (var kind : kinds()) {
            var table = Workbooks.read(written(kind, List.of(List.of("Name", "Year", "Share", "Since", "Note"),
                    List.of("Ženski кластер, \"Ниш\"", 2012, -2.5, LocalDate.of(2012, 1, 31), "two\nlines"))));
            assertThat(table.rows().getFirst().cells()).containsExactly("Ženski кластер, \"Ниш\"", "2012", "-2.5",
                    "2012-01-31", "two\nlines");
        }
    }

    @Test
    void no_formula_survives_an_export_and_none_is_changed_by_exporting_and_importing() {
        for (var kind : kinds()) {
            var bytes = written(kind, FORMULAS.stream().map(formula -> List.<Object>of("x", formula)).toList());
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\"=").doesNotContain(",=");
            var table = Workbooks.read(bytes);
            for (int i = 1; i < FORMULAS.size(); i++) {
                assertThat(table.rows().get(i - 1).cell(1)).isEqualTo(FORMULAS.get(i).strip());
            }
        }
    }

    @Test
    void every_dangerous_beginning_gets_an_apostrophe_and_plain_numbers_do_not() {
        assertThat(FORMULAS).allSatisfy(formula -> assertThat(FormulaGuard.guard(formula)).startsWith("'"));
        assertThat(FormulaGuard.guard("\0=1")).isEqualTo("'=1");
        assertThat(List.of("-5", "-2.50", "Niš", "a=b", "'quoted'", "")).allSatisfy(
                harmless -> assertThat(FormulaGuard.guard(harmless)).isEqualTo(harmless));
    }

    @Test
    void a_workbook_holds_formula_like_texts_as_texts() throws java.io.IOException {
        var bytes = written(out -> TableWriter.xlsx(out, "S"), List.of(List.of("=1+1")));
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var cell = rows.findFirst().orElseThrow().getCell(0);
            assertThat(cell.getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString()).isEqualTo("'=1+1");
        }
    }

    @Test
    void ten_thousand_rows_are_written_and_read_in_seconds() {
        for (var kind : kinds()) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
                var bytes = written(kind, java.util.stream.IntStream.range(0, 10_001)
                        .mapToObj(i -> java.util.stream.IntStream.range(0, 20)
                                .<Object>mapToObj(column -> column == 3 ? (Object) i : "Кластер " + i + " " + column)
                                .toList())
                        .toList());
                assertThat(Workbooks.read(bytes).rows()).hasSize(10_000);
            });
        }
    }
}
