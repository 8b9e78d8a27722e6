package kolo.governance.scheme;

import org.jspecify.annotations.Nullable;

/// One in the line of those who led, lead and will lead.
///
/// @param css   `past`, `now`, `next`, `projected` or `gap`
/// @param state what that is called, where it needs saying
/// @param href  a page about it
public record StepView(String when, String name, @Nullable String country, String css, @Nullable String state,
        @Nullable String href) {}
