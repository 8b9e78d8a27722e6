package kolo.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({"../../etc/passwd.pdf, passwd.pdf", "C:\\Users\\x\\Споразум 2026.docx, Споразум 2026.pdf",
        ".htaccess, htaccess.pdf", "con.pdf, file-con.pdf", "a.pdf.exe, a.pdf.pdf", "a\"b;c.pdf, a_b_c.pdf"})
    void a_name_is_made_safe(String sent, String safe) {
        assertThat(FileNames.safe(sent, "pdf")).isEqualTo(safe);
    }

    @Test
    void controls_and_marks_of_direction_disappear() {
        assertThat(FileNames.safe("a\u202efdp.exe\r\n\0", "png")).isEqualTo("afdp.png");
        assertThat(FileNames.safe("", "png")).isEqualTo("file.png");
        assertThat(FileNames.safe("\u200b.png", "png")).isEqualTo("file.png");
    }

    @Test
    void a_long_name_is_shortened_without_cutting_a_letter_in_two() {
        assertThat(FileNames.safe("😀".repeat(500) + ".png", "png")).hasSizeLessThanOrEqualTo(150).endsWith("😀.png");
    }

    @Test
    void an_address_holds_plain_letters_only() {
        assertThat(FileNames.inAddress("Đorđe žena 2026.png")).isEqualTo("Djordje-zena-2026.png");
        assertThat(FileNames.inAddress("Споразум.pdf")).matches("[A-Za-z0-9._-]+");
    }
}
