package kolo.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class XlsxReadingTests {

    private static void refused(byte[] bytes, String key) {
        assertThatExceptionOfType(TableRefused.class).isThrownBy(() -> Workbooks.read(bytes))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static String text(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    @Test
    void texts_numbers_truth_and_gaps_are_read() {
        var table = Workbooks.read(Workbooks.workbook("<row r=\"1\">" + text("A1", "Name") + text("B1", "Year")
                + text("C1", "Big") + text("D1", "Member") + "</row><row r=\"4\">" + text("A4", "Ниш &amp; co")
                + "<c r=\"B4\"><v>2012</v></c><c r=\"C4\"><v>0.30000000000000004</v></c>"
                + "<c r=\"D4\" t=\"b\"><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>5</v></c></row>"));
        assertThat(table.header()).containsExactly("Name", "Year", "Big", "Member");
        assertThat(table.rows()).containsExactly(
                new Row(4, java.util.List.of("Ниш & co", "2012", "0.3", "true")),
                new Row(5, java.util.List.of("", "", "5", "")));
    }

    @Test
    void a_formula_is_read_as_the_value_it_was_saved_with() {
        var table = Workbooks.read(Workbooks.workbook("<row r=\"1\">" + text("A1", "Sum") + text("B1", "Text")
                + "</row><row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"B2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c></row>"));
        assertThat(table.rows().getFirst().cells()).containsExactly("2", "ab");
    }

    @Test
    void a_merged_cell_holds_its_value_once() {
        var parts = Workbooks.parts("");
        Workbooks.put(parts, "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                        + text("A1", "Name") + text("B1", "Town") + "</row><row r=\"2\">" + text("A2", "both")
                        + "<c r=\"B2\"/></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells></worksheet>");
        assertThat(Workbooks.read(Workbooks.zip(parts)).rows().getFirst().cells()).containsExactly("both", "");
    }

    @Test
    void a_number_with_a_monstrous_exponent_stays_small() {
        var table = Workbooks.read(Workbooks.workbook("<row r=\"1\">" + text("A1", "Number")
                + "</row><row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>"));
        assertThat(table.rows().getFirst().cell(0)).hasSizeLessThan(40);
    }

    @Test
    void a_bomb_is_refused_by_its_directory_before_anything_is_unpacked() {
        var parts = Workbooks.parts("");
        parts.put("xl/media/zeros.bin", new byte[60_000_000]);
        refused(Workbooks.zip(parts), "tables.archive-bomb");
    }

    @Test
    void a_bomb_whose_directory_lies_is_refused_while_it_unpacks() {
        var parts = Workbooks.parts("");
        parts.put("xl/media/zeros.bin", new byte[60_000_000]);
        var bytes = Workbooks.zip(parts);
        lieAboutSizes(bytes);
        refused(bytes, "tables.archive-bomb");
    }

    /// Writes a harmless unpacked size into every directory header.
    private static void lieAboutSizes(byte[] bytes) {
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                Arrays.fill(bytes, i + 24, i + 28, (byte) 0);
                bytes[i + 24] = 100;
            }
        }
    }

    @Test
    void more_entries_than_any_workbook_needs_are_refused() {
        var parts = Workbooks.parts("");
        for (int i = 0; i < 2_001; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refused(Workbooks.zip(parts), "tables.archive-bomb");
    }

    @Test
    void names_that_leave_the_archive_are_refused() {
        for (var name : new String[]{"../../etc/passwd", "/etc/passwd", "xl\\..\\..\\x", "C:/x"}) {
            var parts = Workbooks.parts("");
            parts.put(name, new byte[1]);
            refused(Workbooks.zip(parts), "tables.archive-unsafe");
        }
    }

    @Test
    void entities_are_refused_wherever_they_are_declared() {
        var parts = Workbooks.parts("");
        Workbooks.put(parts, "xl/worksheets/sheet1.xml",
                """
                <!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>""");
        refused(Workbooks.zip(parts), "tables.archive-unsafe");

        var hidden = Workbooks.parts("");
        hidden.put("xl/sharedStrings.xml", "\ufeff<!DOCTYPE x>".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        refused(Workbooks.zip(hidden), "tables.archive-unsafe");
    }

    @Test
    void a_single_enormous_text_is_refused_before_it_is_parsed() {
        var noise = new StringBuilder();
        new java.util.Random(1).ints(3_000_000, 'a', 'z').forEach(unit -> noise.append((char) unit));
        refused(Workbooks.workbook("<row r=\"1\">" + text("A1", noise.toString()) + "</row>"), "tables.archive-bomb");
    }

    @Test
    void damaged_truncated_and_foreign_archives_are_refused() {
        var whole = Workbooks.workbook("<row r=\"1\">" + text("A1", "Name") + "</row>");
        refused(Arrays.copyOf(whole, whole.length / 2), "tables.archive-damaged");
        refused(Arrays.copyOf(whole, 4), "tables.archive-damaged");
        refused(Workbooks.zip(java.util.Map.of("word/document.xml", new byte[]{'<'})), "tables.not-a-workbook");
        refused(Workbooks.workbook("<row r=\"1\"><c r=\"A1\"><v>no number</row>"), "tables.workbook-damaged");
        var parts = Workbooks.parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        refused(Workbooks.zip(parts), "tables.workbook-damaged");
    }

    @Test
    void a_workbook_of_many_columns_far_to_the_right_is_refused() {
        refused(Workbooks.workbook("<row r=\"1\">" + text("XFD1", "far") + "</row>"), "tables.too-many-columns");
    }
}
