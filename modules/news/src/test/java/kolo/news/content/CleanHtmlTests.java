package kolo.news.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTests {

    @Test
    void plain_text_becomes_paragraphs() {
        assertThat(CleanHtml.of("One\nline\n\nTwo & <3")).isEqualTo("<p>One<br>line</p><p>Two &amp; &lt;3</p>");
    }

    @Test
    void what_the_editor_writes_becomes_paragraphs_and_headings() {
        assertThat(CleanHtml.of("<div>One<br><br>Two</div><h1>Head</h1><ul><li>a</li></ul>"))
                .isEqualTo("<p>One</p><p>Two</p><h2>Head</h2><ul><li>a</li></ul>");
    }

    @Test
    void what_word_pastes_keeps_its_meaning_and_loses_its_dress() {
        var pasted = """
                     <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
                     <!--StartFragment--><h1 style='mso-style:x'>Дани <o:p></o:p>кластера</h1>
                     <p class=MsoNormal style='margin:0'><b>Bold</b>&nbsp;and <span style='font-weight:bold'>too</span><o:p>&nbsp;</o:p></p>
                     <p class=MsoListParagraphCxSpFirst><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>first</p>
                     <p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>second</p>
                     <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>""";
        assertThat(CleanHtml.of(pasted)).isEqualTo("<h2>Дани кластера</h2><p><strong>Bold</strong> and "
                + "<strong>too</strong> </p><ul><li>first</li><li>second</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script><p>x</p>", "<p onclick=alert(1)>x</p>",
        "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<svg><script>alert(1)</script></svg><p>x</p>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe><p>x</p>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<math><mtext><script>alert(1)</script></mtext></math>x<p>",
        "<img src=x onerror=alert(1)><p>x</p>", "<figure data-media=\"x' onerror='alert(1)\"></figure><p>x</p>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x</p>",
        "<form action=javascript:alert(1)><button>x</button></form><p>x</p>"})
    void nothing_that_runs_survives_neither_saving_nor_showing(String hostile) {
        assertThat(CleanHtml.of(hostile)).doesNotContain("script", "onerror=", "onclick", "javascript:", "<iframe",
                "<form", "<img", "style=");
        assertThat(CleanHtml.safe(hostile)).doesNotContain("<script", "onclick", "javascript:", "<iframe", "<form",
                "<img", "style=");
    }

    @Test
    void a_picture_of_the_library_is_kept_by_its_identifier_alone() {
        var id = "01a20264-edae-7f6c-b0c3-69a313cfffb7";
        var attached = "<div>a</div><figure data-trix-attachment=\"{&quot;content&quot;:&quot;<img src=x>&quot;,"
                + "&quot;media&quot;:&quot;" + id + "&quot;}\"><img src=/media/x></figure>";
        assertThat(CleanHtml.of(attached)).isEqualTo("<p>a</p><figure data-media=\"" + id + "\"></figure>");
        assertThat(CleanHtml.of(CleanHtml.of(attached))).isEqualTo(CleanHtml.of(attached));
    }

    @Test
    void words_are_compared_as_people_read_them() {
        var parts = Comparison.of("The network meets in Niš today", "The network met in Niš yesterday and today");
        assertThat(parts).extracting(part -> part.fate() + ":" + part.text().strip())
                .containsExactly("KEPT:The network", "GONE:meets", "NEW:met", "KEPT:in Niš", "NEW:yesterday and",
                        "KEPT:today");
    }

    @Test
    void a_line_with_a_videos_address_is_a_video_and_nothing_else_is() {
        assertThat(Videos.of("https://www.youtube.com/watch?v=dQw4w9WgXcQ")).get()
                .extracting(Videos.Video::frame)
                .isEqualTo("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ");
        assertThat(Videos.of("https://vimeo.com/123456789")).isPresent();
        assertThat(Videos.of("https://evil.example/watch?v=dQw4w9WgXcQ")).isEmpty();
        assertThat(Videos.of("see https://vimeo.com/123456789")).isEmpty();
    }
}
