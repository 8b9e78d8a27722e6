package kolo.projects.documents;

import kolo.identity.Visibility;
import kolo.projects.DocumentId;

/// What follows a document in the same transaction, such as the search.
interface DocumentFollower {
    /// The document is this now.
    ///
    /// @param seenBy who sees it, its project considered
    void changed(DocumentId id, DocumentData data, Visibility seenBy);

    /// The document is no more.
    void gone(DocumentId id);
}
