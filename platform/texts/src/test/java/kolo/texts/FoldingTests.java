package kolo.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {
    @ParameterizedTest
    @CsvSource({"zenski, zenski", "ženski, zenski", "женски, zenski", "ЖЕНСКИ, zenski", "Ђорђе, djordje",
        "Đorđe, djordje", "Djordje, djordje", "Љубав, ljubav", "Ljubav, ljubav", "Џеп, dzep", "Džep, dzep",
        "ǅep, dzep", "Кластер, klaster", "Скопје, skopje", "Ѓорче, gjorce", "София, sofija",
        "Велико Търново, veliko tarnovo",
        "Київ, kiiv", "Iași, iasi", "Iaşi, iasi", "Brașov, brasov", "Timișoara, timisoara", "Țară, tara",
        "İstanbul, istanbul", "Iğdır, igdir", "ısı, isi", "Straße, strasse", "Ναυτιλία, naftilia", "ΝΑΥΤΙΛΙΑ, naftilia",
        "Αθήνα, athina", "Θεσσαλονίκη, thessaloniki", "Οδυσσεύς, odyssefs", "Göteborg, goteborg", "Łódź, lodz",
        "Crnojević, crnojevic", "Mëma, mema", "Tiranë, tirane", "თბილისი, tbilisi"})
    void words_of_the_region_fold_to_one_spelling(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualTo(folded);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Test
    void composed_and_decomposed_letters_fold_alike() {
        assertThat(Folding.fold("z\u030censki")).isEqualTo("zenski");
        assertThat(Folding.fold("и\u0306ога")).isEqualTo(Folding.fold("йога"));
    }

    @Test
    void punctuation_is_one_space_and_words_are_told_once() {
        assertThat(Folding.fold("  «ICT» – Кластер, d.o.o.\u00a0Niš!")).isEqualTo("ict klaster d o o nis");
        assertThat(Folding.terms("Klaster, кластер & KLASTER 2017")).containsExactly("klaster", "2017");
        assertThat(Folding.terms(" — ")).isEmpty();
    }

    @Test
    void soft_hyphens_and_zero_width_marks_part_no_word() {
        assertThat(Folding.fold("жен\u00adски\u200b")).isEqualTo("zenski");
    }
}
