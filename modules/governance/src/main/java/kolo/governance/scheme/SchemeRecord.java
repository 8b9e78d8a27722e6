package kolo.governance.scheme;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import kolo.governance.rotation.Scheme;

/// One version of an office's rules as it was recorded.
///
/// @param note       why the rules were changed
/// @param recordedBy who did it, empty for a set-up
record SchemeRecord(Scheme scheme, @Nullable String note, Instant recordedAt, String recordedBy) {}
