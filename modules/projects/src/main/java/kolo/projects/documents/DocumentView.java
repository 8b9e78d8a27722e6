package kolo.projects.documents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.projects.DocumentId;
import kolo.projects.ProjectId;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.ProjectDate;

/// A document as a page shows it, the newest version first.
///
/// @param visibility the code of its own visibility
/// @param project the project it belongs to, or null
/// @param projectName what that is called, or null
public record DocumentView(DocumentId id, DocumentType type, String title, String language,
        @Nullable String description, String visibility, @Nullable ProjectId project, @Nullable String projectName,
        List<VersionView> versions) {

    /// One version.
    ///
    /// @param path the address of its file
    public record VersionView(int number, String path, String fileName, String mediaType, long bytes,
            @Nullable ProjectDate dated, @Nullable String note, Instant addedAt) {

        /// The kind of file as people call it: PDF, DOCX.
        public String kind() {
            int dot = fileName.lastIndexOf('.');
            return dot < 0 ? "" : fileName.substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
        }

        /// Its size in kilobytes, at least one.
        public long kilobytes() {
            return Math.max(1, Math.round(bytes / 1000.0));
        }
    }

    /// The version in force.
    public VersionView latest() {
        return versions.getFirst();
    }

    /// Those before it.
    public List<VersionView> earlier() {
        return versions.subList(1, versions.size());
    }

    /// Whether visitors do not see it.
    public boolean restricted() {
        return !visibility.equals("PUBLIC");
    }
}
