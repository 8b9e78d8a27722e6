package kolo.files;

import java.time.Instant;

/// A picture as those who keep it see it.
///
/// @param description what is said of it
/// @param shown whether any reader may see it now, as far as consent and rights go
/// @param uses how many things show it
/// @param placeRemoved whether the notes in the upload told where it was taken
/// @param version for optimistic locking
public record MediaView(MediaId id, String name, int width, int height, long bytes, MediaDescription description,
        boolean shown, int uses, boolean placeRemoved, Instant uploadedAt, int version, Picture picture) {}
