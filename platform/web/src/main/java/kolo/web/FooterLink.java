package kolo.web;

/// A slot: a link at the foot of every page of a network.
///
/// @param key   the key of its text
/// @param path  the path it leads to, without a language
/// @param order its place; lower comes first
public record FooterLink(String key, String path, int order) {}
