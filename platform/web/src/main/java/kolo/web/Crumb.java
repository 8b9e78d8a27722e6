package kolo.web;

import org.jspecify.annotations.Nullable;

/// A step on the way to the page.
///
/// @param href null for the page itself
public record Crumb(String label, @Nullable String href) {}
