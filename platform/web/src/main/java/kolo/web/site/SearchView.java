package kolo.web.site;

import java.util.List;

import kolo.web.SearchSource;

/// What was looked for, and what was found where.
public record SearchView(String words, List<Group> groups) {
    /// The results of one module.
    ///
    /// @param key the heading's text key
    public record Group(String key, List<SearchSource.Hit> hits) {}
}
