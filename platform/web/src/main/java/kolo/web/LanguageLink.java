package kolo.web;

/// The way to the same page in another language.
///
/// @param tag      its BCP 47 tag
/// @param label    what the language calls itself
/// @param current  whether this is the page's own language
/// @param absolute the whole address, as search engines want it
public record LanguageLink(String tag, String label, String href, boolean current, String absolute) {}
