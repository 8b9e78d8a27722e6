package kolo.files;

import java.time.Instant;
import java.util.Optional;

import kolo.identity.Visibility;

/// A stored file, as pages and other modules know it.
///
/// @param name the name under which it may be saved, safe on every system
/// @param bytes size of the stored bytes
/// @param sha256 digest of the stored bytes, in hexadecimal
/// @param size of a picture, absent for a document
public record StoredFile(FileId id, String name, String mediaType, long bytes, String sha256, Optional<Size> size,
        Visibility visibility, Instant createdAt) {

    /// Width and height in pixels.
    public record Size(int width, int height) {}

    /// The address of the file on its network's host; the same in every language.
    public String path() {
        return "/files/" + id + "/" + FileNames.inAddress(name);
    }

    /// The address of a picture at most so wide; one of the widths of [Renditions], otherwise the next larger.
    public String path(int width) {
        return path() + "?w=" + Renditions.widthFor(width);
    }

    /// Whether it is a picture.
    public boolean isImage() {
        return size.isPresent();
    }
}
