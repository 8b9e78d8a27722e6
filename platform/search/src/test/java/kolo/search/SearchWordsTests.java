package kolo.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {
    @Test
    void the_words_found_are_marked_in_the_script_they_are_written_in() {
        assertThat(SearchWords.of("zenski").mark("Ženski, женски и Женскије"))
                .isEqualTo("<mark>Ženski</mark>, <mark>женски</mark> и <mark>Женскије</mark>");
    }

    @Test
    void everything_of_the_text_is_escaped_also_inside_a_mark() {
        assertThat(SearchWords.of("script b").mark("<script>alert('1')</script> & \"b\""))
                .isEqualTo("&lt;<mark>script</mark>&gt;alert(&#39;1&#39;)&lt;/<mark>script</mark>&gt; &amp; "
                        + "&quot;<mark>b</mark>&quot;");
    }

    @Test
    void a_passage_is_cut_at_words_around_the_first_match() {
        var text = "one two three four five six seven eight nine ten eleven twelve thirteen";
        assertThat(SearchWords.of("eight").passage(text, 20)).startsWith("… ").endsWith(" …").contains("eight");
        assertThat(SearchWords.of("absent").passage(text, 20)).isEmpty();
        assertThat(SearchWords.of("one").passage("one", 20)).isEqualTo("one");
    }

    @Test
    void short_words_are_whole_and_long_ones_bear_another_ending() {
        var eu = SearchWords.of("eu").words().getFirst();
        assertThat(eu.quality("eu")).isEqualTo(4);
        assertThat(eu.quality("europe")).isZero();
        var cluster = SearchWords.of("klastera").words().getFirst();
        assertThat(cluster.quality("klastera")).isEqualTo(4);
        assertThat(cluster.quality("klasterizacija")).isZero();
        assertThat(cluster.quality("klasteri")).isEqualTo(1);
        assertThat(SearchWords.of("klast").words().getFirst().quality("klasterizacija")).isEqualTo(3);
    }

    @Test
    void nothing_typed_is_nothing_looked_for() {
        assertThat(SearchWords.of(" … ").isEmpty()).isTrue();
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
    }
}
