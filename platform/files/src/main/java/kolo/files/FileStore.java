package kolo.files;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;

/// Keeps files of the current network. What writes needs the caller's transaction: no commit, no file.
///
/// An upload that cannot be accepted is refused with [kolo.kernel.Invalid] and a key of the `files.` or `tables.`
/// bundle.
public interface FileStore {

    /// Checks an upload, re-encodes it where it is a picture, and keeps it.
    ///
    /// @throws kolo.kernel.Invalid when it is too large, not what its name says, dangerous or damaged, or when the
    ///             network's quota is used up
    StoredFile store(Upload upload, UploadSpec spec, Visibility visibility);

    /// Keeps a new file and deletes the one before; the new one has an identifier of its own, so that no copy in any
    /// cache can pass for it.
    default StoredFile replace(@Nullable FileId before, Upload upload, UploadSpec spec, Visibility visibility) {
        var stored = store(upload, spec, visibility);
        if (before != null) {
            delete(before);
        }
        return stored;
    }

    /// Deletes a file; its bytes go when the transaction commits. Deleting what is not there does nothing.
    void delete(FileId id);

    /// Changes who may see a file; holds for the next request.
    default void changeVisibility(FileId id, Visibility visibility) {
        changeVisibility(id, visibility, null, null);
    }

    /// Changes who may see a file, and in what time; the clock decides at each request.
    ///
    /// @param from before this instant nobody does; null for always
    /// @param until from this instant on nobody does; null for never
    void changeVisibility(FileId id, Visibility visibility, @Nullable Instant from, @Nullable Instant until);

    /// The file, if there is one and the actor may see it.
    Optional<StoredFile> find(FileId id);

    /// Those of the files that exist and that the actor may see.
    Map<FileId, StoredFile> findAll(Collection<FileId> ids);

    /// The bytes of the file, if there is one and the actor may see it; the caller closes them.
    Optional<OpenedFile> open(FileId id);

    /// The bytes of a picture at most so wide, made when first asked for; for a document and for a picture that is
    /// smaller anyway, the file itself.
    Optional<OpenedFile> open(FileId id, int width);
}
