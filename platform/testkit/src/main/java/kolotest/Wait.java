package kolotest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for a state, with a limit; for programs that look at the application from outside. A test of one module has
/// Awaitility.
public final class Wait {
    private static final Duration LOOK = Duration.ofMillis(50);

    private Wait() {}

    /// Looks every 50 ms whether the state has come.
    ///
    /// @return whether it came before the limit
    /// @throws IllegalStateException when the thread is interrupted
    public static boolean until(Duration limit, BooleanSupplier state) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    /// As [#until(Duration, BooleanSupplier)], and nothing goes on without the state.
    ///
    /// @throws IllegalStateException when the state has not come before the limit, or the thread is interrupted
    public static void required(String what, Duration limit, BooleanSupplier state) {
        if (!until(limit, state)) {
            throw new IllegalStateException("Not within " + limit.toSeconds() + " s: " + what);
        }
    }

    /// Lets time pass, because passing time is what is wanted: how long a fault lasts, or how often somebody asks.
    ///
    /// @throws IllegalStateException when the thread is interrupted
    public static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while waiting");
            }
            LockSupport.parkNanos(left);
        }
    }
}
