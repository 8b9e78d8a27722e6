package kolo.governance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import kolo.governance.rotation.AnchorPolicy;
import kolo.governance.rotation.Candidate.Hindrance;
import kolo.governance.rotation.Criterion;
import kolo.governance.rotation.Rule;
import kolo.governance.rotation.Strategy;
import kolo.governance.rotation.Turn;
import kolo.texts.Texts;

class SchemeTextsTests {
    private static final Texts TEXTS = Texts.load();

    @Test
    void every_text_exists_in_every_language() {
        assertThat(TEXTS.problems()).isEmpty();
    }

    @Test
    void everything_the_rotation_can_answer_has_words() {
        var keys = new ArrayList<String>();
        each(keys, "governance.strategy.", Strategy.values());
        Arrays.stream(Strategy.values()).forEach(strategy -> keys.add("governance.strategy." + strategy + ".text"));
        each(keys, "governance.policy.", AnchorPolicy.values());
        each(keys, "governance.why.by.", Criterion.values());
        each(keys, "governance.place.", Criterion.values());
        each(keys, "governance.because.by.", Criterion.values());
        each(keys, "governance.barred.", Rule.values());
        each(keys, "governance.because.barred.", Rule.values());
        each(keys, "governance.objection.", Hindrance.values());
        each(keys, "governance.turn.", Turn.State.values());
        Arrays.stream(Rule.values())
                .filter(rule -> rule != Rule.STANDING)
                .forEach(rule -> keys.add("governance.objection." + rule));
        List.of(Rule.COUNTRY, Rule.ORGANISATION, Rule.SENIORITY)
                .forEach(rule -> keys.add("governance.relaxed." + rule));
        List.of(Turn.State.CARRY_OVER, Turn.State.TO_BE_ELECTED).forEach(state -> {
            keys.add("governance.move.holder." + state);
            keys.add("governance.move.nobody." + state);
        });
        assertThat(keys).allMatch(TEXTS::has);
    }

    private static void each(List<String> keys, String prefix, Enum<?>[] values) {
        Arrays.stream(values).forEach(value -> keys.add(prefix + value));
    }
}
