package kolo.web;

/// A slot: a link in the menu of the signed-in person.
///
/// @param key   the key of its text
/// @param path  the path it leads to, without a language
/// @param order its place; lower comes first
/// @param module the module that must be switched on for it, or empty text
public record AccountLink(String key, String path, int order, String module) {
    /// A link that is there in every network.
    public AccountLink(String key, String path, int order) {
        this(key, path, order, "");
    }
}
