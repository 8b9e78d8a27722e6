package kolo.search;

/// A bean for each kind of thing that can be found: what the search page calls it, and where it stands among the kinds.
///
/// @param code such as `article`; the first part of a document's key
/// @param key the text key of its name in the plural, such as `news.search.kind`
/// @param order lower comes first
/// @param module the module it belongs to: where that is switched off, nothing of the kind is found
public record SearchKind(String code, String key, int order, String module) {}
