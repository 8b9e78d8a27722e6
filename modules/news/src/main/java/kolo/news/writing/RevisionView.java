package kolo.news.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import kolo.news.content.Comparison;

/// A revision in the history.
///
/// @param by   who wrote it; empty for the platform
/// @param live whether readers have it
public record RevisionView(UUID id, int number, String title, String by, Instant at, boolean live) {

    /// A field that changed.
    public record Change(String key, List<Comparison.Part> parts) {}
}
