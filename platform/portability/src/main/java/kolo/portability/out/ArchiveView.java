package kolo.portability.out;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// An archive as pages show it.
///
/// @param state      WAITING, READY or FAILED
/// @param byOperator whether an operator asked for it
/// @param fileName   under which it is saved
public record ArchiveView(ArchiveId id, String state, boolean byOperator, Instant askedAt, @Nullable Instant expiresAt,
        long bytes, long rows, int files, String sha256, String fileName) {
    /// Whether it can be fetched.
    public boolean ready() {
        return state.equals("READY");
    }

    /// Whether it is being written.
    public boolean waiting() {
        return state.equals("WAITING");
    }

    /// Its size in millions of bytes, at least one tenth.
    public String megabytes() {
        return String.format(java.util.Locale.ROOT, "%.1f", Math.max(bytes, 100_000) / 1_000_000.0);
    }
}
