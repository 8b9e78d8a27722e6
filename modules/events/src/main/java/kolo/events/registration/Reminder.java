package kolo.events.registration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionId;

/// A letter to all who are confirmed, at a time that the office set.
///
/// @param message what the office adds; null for nothing
/// @param sentAt  when the last letter was written; null before
public record Reminder(ReminderId id, EditionId edition, Instant sendAt, @Nullable String message,
        @Nullable Instant sentAt) {}
