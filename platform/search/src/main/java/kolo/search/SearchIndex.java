package kolo.search;

import java.util.Collection;
import java.util.UUID;

/// Keeps what can be found of the current network. Everything happens in the caller's transaction, so that a thing and
/// its entry change together; without one it throws.
public interface SearchIndex {
    /// Enters a document in place of what stood there under its kind and id. A document without texts is not found.
    void put(SearchDocument document);

    /// Enters many documents in a few statements.
    void putAll(Collection<SearchDocument> documents);

    /// Takes a thing out; what is not there is no error.
    void remove(String kind, UUID id);
}
