package kolo.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTests {
    @ParameterizedTest
    @CsvSource({"Љубав, Ljubav", "Џеп, Džep", "Ђорђе, Đorđe", "ЉУБАВ И ЊЕГОШ, LJUBAV I NJEGOŠ", "инјекција, injekcija",
        "Женски кластер у Нишу, Ženski klaster u Nišu", "already Latin, already Latin", "Тırnovo, Tırnovo"})
    void serbian_cyrillic_is_written_in_latin(String cyrillic, String latin) {
        assertThat(Scripts.toLatin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Удружење кластера Балкана и Црног мора", "ЏЕЗ Џез џез ЏЏ Џ. Њ Њу ЊУ", "Ѓорче Петров",
        "Ћирилица, латиница 25. септембра!", "Я чужая буква ё"})
    void the_result_is_the_one_of_icu(String text) {
        assertThat(Scripts.toLatin(text))
                .isEqualTo(Transliterator.getInstance("Serbian-Latin/BGN").transliterate(text));
    }

    @ParameterizedTest
    @CsvSource({"Ljubav, Љубав", "Džep, Џеп", "Đorđe, Ђорђе", "NJEGOŠ, ЊЕГОШ", "Niš i Wien, Ниш и Wиен"})
    void a_cyrillic_draft_is_made_letter_by_letter(String latin, String draft) {
        assertThat(Scripts.toCyrillicDraft(latin)).isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<code>Ниш</code>", "<pre>Ниш <b>Ниш</b></pre>", "<script>var a = \"<b>Ниш\";</script>",
        "<textarea name=\"about\">Моја прича</textarea>", "<a href=\"/чланак\" data-x='Ниш'>ok</a>", "<!-- Ниш > -->",
        "<span translate=\"no\">Ђорђе <span>Ђ</span> Ђорђевић</span>", "<input value=\"Ниш\">",
        "<span lang=\"mk\">Ѓорѓи од Скопје</span>", "<option value=Ниш>x</option>", "<b", "a < b <",
        "<CODE>Ниш</code >",
        "<span translate='NO'/>", "<div translate=no><div/>Ниш<div>Ниш</div></div>"})
    void what_is_no_serbian_text_stays_byte_for_byte(String html) {
        assertThat(Scripts.htmlToLatin(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>Женски <b>кластер</b></p>|<p>Ženski <b>klaster</b></p>",
        "<a title=\"Љубав\" href=\"/љ\">Љ</a>|<a title=\"Ljubav\" href=\"/љ\">LJ</a>",
        "<img translate=\"no\" alt=\"Ниш\">Ниш|<img translate=\"no\" alt=\"Ниш\">Niš",
        "<img alt='Ниш > Београд' src=x>|<img alt='Niš > Beograd' src=x>",
        "<button disabled aria-label=Ниш>Иди</button>|<button disabled aria-label=Niš>Idi</button>",
        "<span translate=\"no\">Ђ</span> и <code>Ђ</code> и|<span translate=\"no\">Ђ</span> i <code>Ђ</code> i",
        "<html lang=\"sr-Latn\"><title>Ниш</title>|<html lang=\"sr-Latn\"><title>Niš</title>",
        "<code-block>Ниш</code-block>|<code-block>Niš</code-block>",
        "<meta name=\"description\" content=\"Ниш\">|<meta name=\"description\" content=\"Niš\">",
        "<div data-a = 'Ниш' title = 'Ниш'>|<div data-a = 'Ниш' title = 'Niš'>"})
    void text_and_read_out_attributes_become_latin(String html, String latin) {
        assertThat(Scripts.htmlToLatin(html)).isEqualTo(latin);
    }

    @Test
    void every_prefix_of_a_page_is_converted_without_an_error() {
        var page = "<!doctype html><p class='a' title=\"Ниш\" translate=no>Ниш</p><!-- x --><code>Ђ</code><img alt=Ниш/>Ђ";
        for (int end = 0; end <= page.length(); end++) {
            assertThat(Scripts.htmlToLatin(page.substring(0, end))).isNotNull();
        }
        assertThat(Scripts.htmlToLatin(page)).endsWith("</code><img alt=Niš/>Đ");
    }

    @Test
    void a_long_page_is_converted_in_one_pass() {
        var row = "<tr><td translate=\"no\">Ђорђе</td><td title=\"Ниш\">Удружење кластера</td></tr>";
        assertThat(Scripts.htmlToLatin(row.repeat(5000)))
                .isEqualTo("<tr><td translate=\"no\">Ђорђе</td><td title=\"Niš\">Udruženje klastera</td></tr>"
                        .repeat(5000));
    }
}
