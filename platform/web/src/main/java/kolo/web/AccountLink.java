package kolo.web;

/// A slot: a link in the menu of the signed-in person.
///
/// @param key   the key of its text
/// @param path  the path it leads to, without a language
/// @param order its place; lower comes first
public record AccountLink(String key, String path, int order) {}
