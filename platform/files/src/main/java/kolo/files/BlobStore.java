package kolo.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import kolo.tenancy.TenantId;

/// Keeps bytes, each network's apart from every other's, on storage that all nodes share.
///
/// An implementation writes a blob whole or not at all, and a blob that was written survives a crash. A blob never
/// changes; nothing here decides who may see it.
public interface BlobStore {

    /// Names one blob: a file, or a rendition of it.
    ///
    /// @param width 0 for the file itself, otherwise the width of the rendition
    record Name(UUID file, int width) {}

    /// A blob that is being read.
    record Blob(long length, InputStream content) {}

    /// Keeps the bytes under the name, in place of what was there.
    void put(TenantId network, Name name, byte[] content) throws IOException;

    /// The bytes, if they are there; the caller closes them.
    Optional<Blob> open(TenantId network, Name name) throws IOException;

    /// Forgets a file's bytes with all renditions; what is not there is no error.
    void delete(TenantId network, UUID file) throws IOException;

    /// Names every file of the network that has bytes, with the time they were written.
    void list(TenantId network, BiConsumer<UUID, Instant> files) throws IOException;
}
