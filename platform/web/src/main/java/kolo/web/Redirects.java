package kolo.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Decides which addresses a request may ask to be sent on to: paths on the same host and nothing else (ASVS 3.7.2).
public final class Redirects {
    private static final int LONGEST = 2000;

    private Redirects() {}

    /// The wished path when it stays on this host.
    ///
    /// Refused are `//evil.example` and `/\evil.example`, which browsers read as another host, everything with a scheme,
    /// control characters and blanks, which some browsers drop before they parse, and all that is not ASCII, because a
    /// path in a header is percent-encoded.
    ///
    /// @param wish a path with an optional query, as it came with the request
    public static Optional<String> safe(@Nullable String wish) {
        if (wish == null || wish.isEmpty() || wish.length() > LONGEST || wish.charAt(0) != '/'
                || wish.startsWith("//")) {
            return Optional.empty();
        }
        boolean clean = wish.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
        return clean ? Optional.of(wish) : Optional.empty();
    }

    /// The wished path when it stays on this host, otherwise the other one.
    public static String safeOr(@Nullable String wish, String otherwise) {
        return safe(wish).orElse(otherwise);
    }
}
