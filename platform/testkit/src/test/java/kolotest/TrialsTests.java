package kolotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TrialsTests {

    @Test
    void each_trial_has_chances_of_its_own() {
        var texts = new HashSet<String>();
        Trials.times(50).run(random -> texts.add(Samples.text(random) + random.nextLong()));
        assertThat(texts).hasSize(50);
    }

    @Test
    void a_failed_trial_says_how_to_repeat_it_and_the_repetition_has_the_same_input() {
        var failedWith = new AtomicInteger();
        var failure = org.assertj.core.api.Assertions.catchThrowable(() -> Trials.times(1000).run(random -> {
            failedWith.set(random.nextInt());
            assertThat(failedWith.get()).isEven();
        }));
        assertThat(failure).isInstanceOf(AssertionError.class);
        var message = String.valueOf(failure.getMessage());
        var seed = message.substring(message.lastIndexOf('=') + 1);

        System.setProperty("kolo.test.seed", seed);
        try {
            assertThatThrownBy(() -> Trials.times(1000).run(random -> {
                assertThat(random.nextInt()).isEqualTo(failedWith.get());
                throw new IllegalStateException("reached with the same input");
            })).hasMessageStartingWith("reached with the same input");
        } finally {
            System.clearProperty("kolo.test.seed");
        }
    }
}
