package kolo.files;

/// What a use accepts: a picture or a document, and how large.
public sealed interface UploadSpec permits ImageSpec, DocumentSpec {

    /// The largest file that is read, in bytes.
    int bytes();
}
