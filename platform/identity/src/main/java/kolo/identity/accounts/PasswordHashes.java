package kolo.identity.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import kolo.kernel.TooManyRequests;

/// Hashes passwords with Argon2id (RFC 9106) by the parameters of OWASP's password storage cheat sheet.
///
/// Each hash takes 19 MiB for tens of milliseconds, so only a few run at once, and the others wait a little.
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    /// More than there are processors make nothing faster, and each takes its memory.
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM,
            MEMORY_KIB, ITERATIONS);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = encode(Secrets.token());

    /// The hash to store.
    String hash(String password) {
        return limited(() -> encode(password));
    }

    /// Whether the password is the one of the hash. Without a hash it works just as long and answers no.
    boolean matches(String password, @Nullable String hash) {
        boolean same = limited(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private String encode(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("A password was not hashed");
        }
        return encoded;
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
