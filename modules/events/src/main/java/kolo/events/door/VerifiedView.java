package kolo.events.door;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionSummary;

/// What a code on a certificate stands for.
///
/// @param name   the name on the paper, or null where it is no longer kept
/// @param holds  whether the certificate is valid
/// @param same   whether the name that was asked about is the one on the paper, where only a digest of it is kept
public record VerifiedView(@Nullable String name, EditionSummary edition, String issued, boolean holds, boolean same) {}
