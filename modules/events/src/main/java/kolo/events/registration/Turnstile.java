package kolo.events.registration;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/// Lets few registrations at a time come to the gate of this node, the others wait in order before it.
///
/// Whoever waits at the gate holds a connection to the database; in a rush for one event all connections would wait there,
/// and nothing else would be answered.
@Component
class Turnstile {
    private static final int AT_ONCE = 6;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// Does the work when it is one's turn; must not be called inside a transaction.
    <T> T pass(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
