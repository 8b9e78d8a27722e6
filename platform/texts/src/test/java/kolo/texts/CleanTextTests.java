package kolo.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTests {
    @Test
    void what_nobody_can_see_is_taken_out() {
        assertThat(CleanText.clean("\0Ni\u200bš\u202e gro\u2066up\ufeff\u200f")).isEqualTo("Niš group");
        assertThat(CleanText.clean("half \ud83d of a pair")).isEqualTo("half of a pair");
        assertThat(CleanText.clean("whole 😀 pair")).isEqualTo("whole 😀 pair");
    }

    @Test
    void one_line_stays_one_line() {
        assertThat(CleanText.clean(" a\r\nBcc: b\u2028c\u0085d\u00a0\t e ")).isEqualTo("a Bcc: b c d e");
        assertThat(CleanText.clean(null)).isEmpty();
    }

    @Test
    void letters_come_out_composed() {
        assertThat(CleanText.clean("z\u030c")).isEqualTo("ž");
    }

    @Test
    void a_block_keeps_its_paragraphs() {
        assertThat(CleanText.cleanBlock("one \r\ntwo\r\n\r\n\r\n\r\nthree\u2029four\n\n"))
                .isEqualTo("one\ntwo\n\nthree\nfour");
    }

    @Test
    void length_is_counted_as_a_person_counts() {
        assertThat(CleanText.fits("😀😀😀", 3)).isTrue();
        assertThat(CleanText.fits("😀😀😀x", 3)).isFalse();
    }
}
