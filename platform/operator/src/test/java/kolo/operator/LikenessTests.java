package kolo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kolo.tenancy.NetworkIndex;
import kolo.texts.Homoglyphs;

/// What the registry's index takes for alike is what Unicode's table takes for alike, for the letters a slug may have.
class LikenessTests {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-";

    @Test
    void slugs_look_alike_in_the_index_exactly_when_a_reader_may_take_one_for_the_other() {
        var texts = LETTERS.chars()
                .mapToObj(Character::toString)
                .flatMap(first -> Stream.concat(Stream.of(first),
                        LETTERS.chars().mapToObj(second -> first + Character.toString(second))))
                .toList();
        var byReader = texts.stream().collect(Collectors.groupingBy(Homoglyphs::skeleton));
        var byIndex = texts.stream().collect(Collectors.groupingBy(NetworkIndex::likeness));

        assertThat(byIndex.values()).containsExactlyInAnyOrderElementsOf(byReader.values());
        assertThat(byIndex.values()).anyMatch(alike -> alike.contains("rn") && alike.contains("m"));
    }
}
