package kolo.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTests {
    @Test
    void a_slug_reads_as_the_name_sounds() {
        assertThat(Slugs.of("Женски кластер старих заната!")).isEqualTo("zenski-klaster-starih-zanata");
        assertThat(Slugs.of("Đorđe & Ștefan: İzmir 2026")).isEqualTo("djordje-stefan-izmir-2026");
        assertThat(Slugs.of("…")).isEmpty();
    }

    @Test
    void a_long_slug_is_cut_at_a_word() {
        var slug = Slugs.of("klaster ".repeat(40));
        assertThat(slug).hasSizeLessThanOrEqualTo(Slugs.MAX).endsWith("klaster");
        assertThat(Slugs.of("x".repeat(300))).hasSize(Slugs.MAX);
    }

    @Test
    void look_alikes_are_recognised_in_any_script_and_case() {
        assertThat(Homoglyphs.confusable("clusnet", "сlusnеt")).isTrue();
        assertThat(Homoglyphs.confusable("clusnet", "c1usnet")).isTrue();
        assertThat(Homoglyphs.confusable("clusnet", "CIusnet")).isTrue();
        assertThat(Homoglyphs.confusable("clusnet", "clustet")).isFalse();
    }

    @Test
    void a_word_of_two_scripts_is_found_and_a_text_of_two_scripts_is_not() {
        assertThat(Homoglyphs.mixedWord("BBS Клaстер")).contains("Клaстер");
        assertThat(Homoglyphs.mixedWord("ICT кластер Ниш, Ελλάδα")).isEmpty();
        assertThat(Homoglyphs.mixedWord("Café No. 5–7 d'Artagnan")).isEmpty();
    }
}
