package kolo.governance.scheme;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// One version of an office's rules, in a line.
///
/// @param by   who recorded it; empty for a set-up
/// @param note why
public record VersionView(int number, String rules, String parameters, Instant at, String by, @Nullable String note) {}
