package kolotest;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Repeats a test with random input and says on failure how to repeat just the one that failed.
///
/// ```
/// Trials.times(500).run(random -> assertThat(decode(encode(Samples.text(random)))).isEqualTo(…));
/// ```
public final class Trials {

    private static final String SEED = "kolo.test.seed";

    private final int times;

    private Trials(int times) {
        this.times = times;
    }

    /// As many trials, each with a seed of its own.
    public static Trials times(int times) {
        return new Trials(times);
    }

    /// Runs the trials; with the system property `kolo.test.seed` only the one that has this seed.
    ///
    /// @throws AssertionError from the first trial that fails, with its seed
    public void run(Trial trial) {
        var asked = Long.getLong(SEED);
        if (asked != null) {
            run(trial, asked);
            return;
        }
        var first = new SecureRandom().nextLong() >>> 16;
        for (var i = 0; i < times; i++) {
            run(trial, first + i);
        }
    }

    private static void run(Trial trial, long seed) {
        try {
            trial.with(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        } catch (Exception | AssertionError e) {
            throw new AssertionError("%s\nRepeat it with -D%s=%d".formatted(e.getMessage(), SEED, seed), e);
        }
    }

    /// One trial: all its chance comes from the generator it is given.
    @FunctionalInterface
    public interface Trial {

        /// Tries once.
        void with(RandomGenerator random) throws Exception;
    }
}
