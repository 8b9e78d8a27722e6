package kolo.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that rows written together lie together in an index.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new identifier whose first 48 bits are the milliseconds since 1970 and whose other bits are random.
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
