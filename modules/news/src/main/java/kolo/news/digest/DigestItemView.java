package kolo.news.digest;

/// An article in a digest.
///
/// @param title in the script of the reader's language
/// @param language BCP 47 tag of title and lead as they are shown
/// @param note   what to know before opening it, such as that it is a summary; empty for nothing
/// @param link   absolute
public record DigestItemView(String title, String lead, String language, String note, String link) {}
