package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {
    @Test
    void paragraphs_and_headings_stand_apart() {
        assertThat(PlainText.of("<h1>Здраво</h1>\n  <p>Један\n ред</p><p>Други<br>ред</p>"))
                .isEqualTo("Здраво\n\nЈедан ред\n\nДруги\nред\n");
    }

    @Test
    void a_link_keeps_its_address() {
        assertThat(
                PlainText.of("<p>See <a class=\"x\" href=\"https://a.example/?a=1&amp;b=2\">the <b>list</b></a>.</p>"))
                .isEqualTo("See the list: https://a.example/?a=1&b=2.\n");
        assertThat(PlainText.of("<a href=\"https://a.example/\">https://a.example/</a>"))
                .isEqualTo("https://a.example/\n");
        assertThat(PlainText.of("<p>x <a href=\"https://a.example/\"></a></p>")).isEqualTo("x https://a.example/\n");
    }

    @Test
    void lists_have_bullets_and_numbers() {
        assertThat(PlainText.of("<p>a</p><ul><li>one</li><li>two<ol><li>x</li><li>y</li></ol></li></ul><p>b</p>"))
                .isEqualTo("a\n\n- one\n- two\n  1. x\n  2. y\n\nb\n");
    }

    @Test
    void quotations_and_table_rows_can_be_read() {
        assertThat(PlainText.of("<blockquote>a<br>b</blockquote>c")).isEqualTo("> a\n> b\n\nc\n");
        assertThat(
                PlainText.of("<table><tr><th>Day</th><td>Monday</td></tr><tr><th>Place</th><td>Niš</td></tr></table>"))
                .isEqualTo("Day Monday\nPlace Niš\n");
    }

    @Test
    void what_was_escaped_is_plain_again_and_never_a_tag() {
        assertThat(PlainText.of("<p>&lt;b&gt; &amp;amp; &quot;a&#39;s&quot; &#x416; &unknown; a & b</p>"))
                .isEqualTo("<b> &amp; \"a's\" Ж &unknown; a & b\n");
        assertThat(PlainText.of("a<!-- <p>hidden</p> -->b < c")).isEqualTo("ab\n");
    }
}
