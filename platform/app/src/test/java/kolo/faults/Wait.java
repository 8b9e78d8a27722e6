package kolo.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for a state, with a limit.
final class Wait {
    private Wait() {}

    /// Looks every 50 ms whether the state has come.
    ///
    /// @return whether it came before the limit
    static boolean until(Duration limit, BooleanSupplier state) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    /// As [#until(Duration, BooleanSupplier)], and no trial goes on without the state.
    static void required(String what, Duration limit, BooleanSupplier state) {
        if (!until(limit, state)) {
            throw new IllegalStateException("Not within " + limit.toSeconds() + " s: " + what);
        }
    }

    /// Lets time pass, because passing time is what a fault lasts.
    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
