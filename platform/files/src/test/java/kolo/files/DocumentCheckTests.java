package kolo.files;

import static kolo.files.Samples.docx;
import static kolo.files.Samples.joined;
import static kolo.files.Samples.pdf;
import static kolo.files.Samples.picture;
import static kolo.files.Samples.refused;
import static kolo.files.Samples.text;
import static kolo.files.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DocumentCheckTests {

    private static String mediaType(String name, byte[] content) {
        var kept = Intake.take(Upload.of(name, content), DocumentSpec.USUAL);
        assertThat(kept.bytes()).isEqualTo(content);
        return kept.mediaType();
    }

    private static byte[] with(Map<String, byte[]> entries, String name, byte[] content) {
        var more = new HashMap<>(entries);
        more.put(name, content);
        return zip(more);
    }

    @Test
    void the_documents_that_networks_exchange_are_kept_as_they_came() {
        assertThat(mediaType("Споразум.pdf", pdf())).isEqualTo("application/pdf");
        assertThat(mediaType("a.docx", zip(docx()))).endsWith("wordprocessingml.document");
        assertThat(mediaType("a.xlsx",
                zip(Map.of("[Content_Types].xml", text("<Types/>"), "xl/workbook.xml", text("<workbook/>")))))
                .endsWith("spreadsheetml.sheet");
        assertThat(mediaType("a.odt", zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.text"),
                "content.xml", text("<x/>"))))).endsWith("opendocument.text");
        assertThat(mediaType("a.txt", text("Ниш, žena\r\n"))).isEqualTo("text/plain");
        assertThat(mediaType("a.csv", text("name;town\nA;Ниш\n"))).isEqualTo("text/csv");
    }

    @Test
    void a_document_that_is_something_else_is_refused() {
        refused("a.pdf", text("<html>%PDF-1.7 %%EOF</html>"), DocumentSpec.USUAL, "files.not-what-it-says");
        refused("a.pdf", joined(text("GIF89a"), pdf()), DocumentSpec.USUAL, "files.not-what-it-says");
        refused("a.pdf", joined(text("\n\n\n"), pdf()), DocumentSpec.USUAL, "files.damaged");
        refused("a.docx", zip(Map.of("evil.exe", text("MZ"))), DocumentSpec.USUAL, "files.damaged");
        refused("a.docx", with(Map.of(), "xl/workbook.xml", text("<x/>")), DocumentSpec.USUAL, "files.damaged");
        refused("a.txt", text("<!DOCTYPE html><html><script>x</script></html>"), DocumentSpec.USUAL,
                "files.not-what-it-says");
        refused("a.txt", new byte[]{'a', 0, 'b'}, DocumentSpec.USUAL, "files.not-what-it-says");
        refused("a.png", picture("png", 4, 4), DocumentSpec.USUAL, "files.not-a-document");
        refused("a.exe", text("MZ"), DocumentSpec.USUAL, "files.not-a-document");
        refused("a.docm", zip(docx()), DocumentSpec.USUAL, "files.not-a-document");
    }

    @Test
    void cut_off_documents_are_refused() {
        refused("a.pdf", Arrays.copyOf(pdf(), 40), DocumentSpec.USUAL, "files.damaged");
        byte[] whole = zip(docx());
        refused("a.docx", Arrays.copyOf(whole, whole.length - 30), DocumentSpec.USUAL, "tables.archive-damaged");
    }

    @Test
    void macros_are_refused_whatever_the_extension_says() {
        refused("a.docx", with(docx(), "word/vbaProject.bin", new byte[9]), DocumentSpec.USUAL, "files.macros");
        refused("a.docx", with(docx(), "word/ActiveX/x.xml", new byte[9]), DocumentSpec.USUAL, "files.macros");
    }

    @Test
    void bombs_and_names_that_leave_the_archive_are_refused() {
        refused("a.docx", with(docx(), "word/media/a", new byte[50_000_000]), DocumentSpec.USUAL,
                "tables.archive-bomb");
        refused("a.docx", with(docx(), "../../root", new byte[1]), DocumentSpec.USUAL, "tables.archive-unsafe");
    }
}
