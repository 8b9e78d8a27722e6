package kolo.projects.documents;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;
import kolo.projects.ProjectId;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.ProjectDate;

/// What is kept of a document, beside its versions.
///
/// @param project the project it belongs to, or null for the network's own register
/// @param language BCP 47 tag of what it is written in
public record DocumentData(@Nullable ProjectId project, DocumentType type, String title, String language,
        @Nullable String description, Visibility visibility) {

    /// What came with one version's file.
    ///
    /// @param dated the date that the document bears, or null
    /// @param note what is new in it, or null
    public record Edition(@Nullable ProjectDate dated, @Nullable String note) {}
}
