package kolo.web;

/// A slot: a page among the settings of a network, shown to those who may manage it.
///
/// @param key    the key of its text
/// @param path   the path it leads to, without a language, such as `/settings/visibility`
/// @param order  its place; lower comes first (general 100, brand 200, texts 300)
/// @param module the module that must be switched on for it, or empty text
public record SettingsTab(String key, String path, int order, String module) {}
