package kolo.web;

import java.util.List;

import kolo.identity.Actor;

/// A slot for what is found without the index of `kolo.search`, because who may see it is decided field by field: its
/// results are ranked among those of the index. Asked in a read-only transaction of the network; it answers only what
/// the actor may see.
public interface SearchSource {
    /// The kind of its results in addresses, such as `member`.
    String code();

    /// The key of the kind's name in the plural.
    String key();

    /// The module it belongs to: where that is switched off, it is not asked.
    String module();

    /// Its place; lower comes first.
    int order();

    /// The best results.
    ///
    /// @param words what was typed, 1 to 200 characters, not blank
    /// @param limit how many results at most
    List<Hit> find(String words, Actor actor, int limit);

    /// One result.
    ///
    /// @param title   its name, as its owner writes it
    /// @param path    where it is, without a language
    /// @param summary a line of plain text that tells it from others, or empty
    record Hit(String title, String path, String summary) {}
}
