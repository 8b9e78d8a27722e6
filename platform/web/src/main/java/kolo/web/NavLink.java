package kolo.web;

/// A link of the shell, with its text in the page's language.
///
/// @param key     the text's key, which names the link in style sheets and tests
/// @param current whether the page lies at or below it
public record NavLink(String key, String label, String href, boolean current) {}
